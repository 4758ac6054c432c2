/**
 * The rule by which the server itself takes or refuses a write, replicated ones too: the `validate_doc_update` of the team's design document. `role`: of the
 * team's members, such as "acme"; its leads are "acme-lead", its guests "acme-guest". It knows documents by their kind and author; their words are sealed.
 * It never looks at what stood there: a replicated write may name no earlier version, and then the server has none to show (CouchDB 3.5).
 */
export const rules = (role: string): string => `function (doc, old, user) {
  var is = function (role) { return user.roles.indexOf(role) >= 0; };
  if (is('_admin')) return;
  if (!user.name || (!is('${role}') && !is('${role}-lead'))) throw ({ forbidden: 'only the team writes here' });
  if (is('${role}-guest') && !is('${role}-lead')) throw ({ forbidden: 'guests read' });
  if (doc.by !== user.name) throw ({ forbidden: 'by must be ' + user.name });
  var kind = doc._id.split(':')[0];
  if (['templates', 'playbook', 'decisions', 'team', 'invite'].indexOf(kind) >= 0 && !is('${role}-lead')) throw ({ forbidden: 'only a lead changes this' });
  if (kind === 'member' && doc._id.indexOf('member:' + user.name + ':') !== 0 && !is('${role}-lead')) throw ({ forbidden: 'everybody tells of themselves' });
}`;
