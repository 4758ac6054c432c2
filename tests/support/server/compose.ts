/**
 * A CouchDB for a team as a file for `docker compose`. The three databases of its own that a single node needs (CouchDB 3.5 manual, 2.1) are made by
 * `npm run team -- setup`, so that no file of settings has to be carried along.
 */
export const compose = `# A CouchDB 3 for Feedside teams, on one machine.
#
#   1. Save this as compose.yaml. Beside it write a file .env that only you can read:
#        COUCHDB_USER=admin
#        COUCHDB_PASSWORD=a long password of the server's administrator
#        TEAM_HOST=couch.example.org
#   2. On this machine alone:        docker compose up -d
#      With https for everybody:     docker compose --profile https up -d
#      (couch.example.org has to lead to this machine, ports 80 and 443 open; the certificate is fetched and renewed by itself.)
#   3. npm run team -- setup https://couch.example.org/acme --lead NAME --member NAME --guest NAME
#      (on this machine alone: http://127.0.0.1:5984/acme). It makes the single node whole, and the team.
#
# Everything lies in the volume "couchdb". A copy of it is a backup; what the team wrote is sealed in it.
services:
  couchdb:
    image: couchdb:3
    restart: unless-stopped
    environment:
      COUCHDB_USER: \${COUCHDB_USER:-admin}
      COUCHDB_PASSWORD: \${COUCHDB_PASSWORD:?write it into the file .env}
    volumes:
      - couchdb:/opt/couchdb/data
    ports:
      # This machine only: without https passwords would travel in the open, and Feedside refuses it.
      - "127.0.0.1:5984:5984"
  https:
    image: caddy:2
    profiles: [https]
    restart: unless-stopped
    command: caddy reverse-proxy --from \${TEAM_HOST:-localhost} --to couchdb:5984
    volumes:
      - certificates:/data
    ports:
      - "80:80"
      - "443:443"
    depends_on:
      - couchdb
volumes:
  couchdb:
  certificates:
`;
