/** @jsxImportSource react */
// biome-ignore-all lint/a11y: roles and labels are as Facebook writes them
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { landscape } from '../shared/picture';
import { Branch, type CommentProps } from './comments';
import { ageOf, Face, Go, shortOf, visit, Words } from './parts';
import { nameOf, pathOf, type Story, titleOf } from './store';

/** How far from the window a post keeps its content, in pixels. */
const margin = 1200;

interface StoryProps extends CommentProps {
  story: Story;
  place: number;
  /** In a dialog: with its comments, and no article. */
  opened?: boolean;
}

/** A post's box. Far from the window it stays, emptied and as tall as it was; near it everything in it is made anew. */
export function StoryBox(props: StoryProps) {
  const { place, opened } = props;
  const id = useId();
  const part = (number: number) => `${id}H${number}_`;
  const box = useRef<HTMLDivElement>(null);
  const height = useRef(320);
  const [near, setNear] = useState(place < 4 || opened === true);
  useEffect(() => {
    const element = box.current;
    if (!element || opened) return;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? true), { rootMargin: `${margin}px 0px` });
    observer.observe(element);
    return () => observer.disconnect();
  }, [opened]);
  useLayoutEffect(() => {
    if (near) height.current = box.current?.firstElementChild?.clientHeight ?? height.current;
  });
  return (
    <div
      ref={box}
      aria-posinset={place + 1}
      aria-describedby={[1, 2, 3, 5, 4].map(part).join(' ')}
      aria-labelledby={id}
      {...(!opened && { role: 'article' })}
      className="x1a2a7pz"
    >
      {near ? (
        <div className="x78zum5 xdt5ytf" data-virtualized="false">
          <div className="x1n2onr6">
            <div className="x1n2onr6 card">
              <Header {...props} id={id} />
              <Body {...props} part={part} />
              <Foot {...props} part={part} />
            </div>
          </div>
        </div>
      ) : (
        <div data-virtualized="true" style={{ height: height.current }} />
      )}
    </div>
  );
}

function Header({ story, open, id }: StoryProps & { id: string }) {
  const { author, promoted } = story;
  const kind = promoted ? 'ad' : 'friend';
  const Heading = promoted ? 'h4' : 'h3';
  return (
    <div className="header">
      <Go to={`/stories/1/?${visit(kind)}`} open={() => {}} aria-hidden="true">
        <Face person={author} size={40} />
      </Go>
      <div className="x1iyjqo2">
        <div className="x78zum5 xdt5ytf">
          <div>
            <span dir="ltr">
              <div data-ad-rendering-role="profile_name">
                <Heading id={id}>
                  <span>
                    <Go to={`/${nameOf(author)}?${visit(kind)}`} open={open}>
                      <b className="name">
                        <span>{titleOf(author)}</span>
                      </b>
                    </Go>
                  </span>
                </Heading>
              </div>
            </span>
          </div>
          <div>
            <span dir="ltr">
              <div id={`${id}H1_`} className="age x1n2onr6">
                <span>
                  <Age story={story} open={open} />
                </span>
                <span aria-hidden="true"> · </span>
                <span>
                  <svg width="12" height="12" viewBox="0 0 16 16">
                    <title>Shared with Public</title>
                    <circle cx="8" cy="8" r="7" fill="currentColor" />
                  </svg>
                </span>
              </div>
            </span>
          </div>
        </div>
      </div>
      <div>
        <div aria-expanded="false" aria-haspopup="menu" aria-label="Actions for this post" role="button" tabIndex={0} className="menu">
          ⋯
        </div>
      </div>
    </div>
  );
}

function Age({ story, open }: Pick<StoryProps, 'story' | 'open'>) {
  const [pointed, setPointed] = useState(false);
  if (story.promoted)
    return (
      <a href={`/ads/about/?${visit('ad')}`} aria-label="Sponsored" role="link">
        Sponsored
      </a>
    );
  const age = ageOf(story.time);
  if (!story.veiled || pointed)
    return (
      <Go to={`${pathOf(story)}?${visit()}`} open={open} aria-label={age}>
        {age}
      </Go>
    );
  return (
    <a href={`?${visit().replace('AZV', `AZV${story.key}-`)}#`} role="link" target="_blank" rel="noreferrer" onMouseEnter={() => setPointed(true)}>
      <span className="veil">
        <b>
          {[...age].map((letter) => [
            <b key={letter}>{letter}</b>,
            <b key={`${letter}-`} className="off">
              {'k'}
            </b>,
          ])}
        </b>
      </span>
    </a>
  );
}

type PartProps = StoryProps & { part(number: number): string };

const Message = ({ story, open, id }: Pick<StoryProps, 'story' | 'open'> & { id?: string }) => (
  <div dir="auto" className="words">
    <div data-ad-rendering-role="story_message">
      <div data-ad-comet-preview="message" data-ad-preview="message" id={id}>
        <div>
          <span dir="auto">
            <div>
              <Words text={story.text} open={open} />
            </div>
          </span>
        </div>
      </div>
    </div>
  </div>
);

function Body({ story, open, part }: PartProps) {
  const { shared, picture } = story;
  return (
    <div>
      {story.text !== '' && <Message story={story} open={open} id={part(2)} />}
      {(shared || picture) && (
        <div id={part(3)}>
          {picture && (
            <Go to={`/photo/?fbid=900100200300&set=a.1&${visit()}`} open={() => {}}>
              <img className="photo" alt={picture} src={landscape(story.author.hue)} />
            </Go>
          )}
          {shared && (
            <div className="shared">
              <div className="header">
                <div className="x1iyjqo2">
                  <div data-ad-rendering-role="profile_name">
                    <h4>
                      <Go to={`/${nameOf(shared.author)}?${visit()}`} open={open}>
                        <b className="name">{titleOf(shared.author)}</b>
                      </Go>
                    </h4>
                  </div>
                  <Go to={`${pathOf(shared)}?${visit()}`} open={open} className="age">
                    {ageOf(shared.time)}
                  </Go>
                </div>
              </div>
              <Message story={shared} open={open} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

const plural = (count: number, word: string): string => `${shortOf(count)} ${word}${count === 1 ? '' : 's'}`;

function Foot({ story, store, open, opened, part, ...rest }: PartProps) {
  const { likes, replies, reposts } = story.counts;
  const write = () => open(`${pathOf(story)}?${visit()}`);
  return (
    <div data-visualcompletion="ignore-dynamic">
      <div className="counts">
        {likes > 0 ? (
          <div>
            <span aria-label="See who reacted to this" role="toolbar">
              <span id={part(5)}>
                <div aria-label={`Like: ${shortOf(likes)} people`} role="button" tabIndex={0}>
                  👍
                </div>
              </span>
            </span>
            <div>
              <span>
                <div role="button" tabIndex={0}>
                  <div>All reactions:</div>
                  <span aria-hidden="true">{shortOf(likes)}</span>
                  <span>{shortOf(likes)}</span>
                </div>
              </span>
            </div>
          </div>
        ) : (
          <div />
        )}
        <div>
          <div />
          {replies > 0 && (
            <div>
              <span>
                <div id={part(4)} role="button" tabIndex={0} onClick={write}>
                  <span dir="auto">
                    <span>{plural(replies, 'comment')}</span>
                  </span>
                </div>
              </span>
            </div>
          )}
          {reposts > 0 && (
            <div>
              <span>
                <div role="button" tabIndex={0}>
                  <span dir="auto">
                    <span>{plural(reposts, 'share')}</span>
                  </span>
                </div>
              </span>
            </div>
          )}
        </div>
      </div>
      <div className="bar">
        <Action role="like_button" label="Like" press={() => store.like(story)}>
          {story.liked ? 'Liked' : 'Like'}
        </Action>
        <Action role="comment_button" label="Leave a comment" press={write}>
          Comment
        </Action>
        <Action role="share_button" label="Send this to friends or post it on your profile." press={() => {}}>
          Share
        </Action>
      </div>
      {opened && (
        <div className="comments">
          {store.answersTo(story).map((comment) => (
            <Branch key={comment.id} {...rest} store={store} open={open} story={comment} />
          ))}
        </div>
      )}
    </div>
  );
}

const Action = ({ role, label, press, children }: { role: string; label: string; press(): void; children: ReactNode }) => (
  <div>
    <div aria-label={label} role="button" tabIndex={0} onClick={press}>
      <div data-ad-rendering-role={role} />
      <span dir="auto">
        <span>{children}</span>
      </span>
    </div>
  </div>
);
