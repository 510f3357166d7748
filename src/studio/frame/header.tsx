import type { JSX } from 'preact';
import { type Session, TABS } from '../session/session.ts';
import { studioWords } from '../words/frame.ts';
import { helpWords } from '../words/help.ts';
import { platformWords } from '../words/platform.ts';
import type { Over } from './app.tsx';
import { Settings } from './settings.tsx';

/** Name, title, screens, and what is done with them. */
export function Header({ session, onAsk }: { session: Session; onAsk: (over: Over) => void }): JSX.Element {
  const { look, scenario } = session;
  const language = look.language.value;
  const words = studioWords(language);
  const other = language === 'en' ? 'ar' : 'en';
  return (
    <header class="top">
      <p class="wordmark">
        <span lang="en">masar</span> <span lang="ar">مسار</span>
      </p>
      <h1 class="scenario-title">
        <button
          type="button"
          class="plain title-menu"
          aria-haspopup="dialog"
          title={platformWords(language).begin.title}
          onClick={() => onAsk('begin')}
        >
          {scenario.value?.title[language] ?? platformWords(language).begin.title}
          <svg width="11" height="7" viewBox="0 0 11 7" aria-hidden="true">
            <path d="M1 1L5.5 6L10 1" fill="none" stroke="currentColor" stroke-width="1.8" />
          </svg>
        </button>
      </h1>
      <nav class="tabs" aria-label={words.tabList}>
        {TABS.map((tab) => (
          <button
            key={tab}
            type="button"
            aria-current={look.tab.value === tab ? 'page' : undefined}
            onClick={() => {
              look.tab.value = tab;
            }}
          >
            {words.tabs[tab]}
          </button>
        ))}
      </nav>
      <div class="tools">
        <button type="button" onClick={() => onAsk('share')}>
          {words.share}
        </button>
        <button type="button" onClick={() => onAsk('report')}>
          {words.report}
        </button>
        <button
          type="button"
          lang={other}
          class="language"
          onClick={() => {
            look.language.value = other;
          }}
        >
          {other === 'ar' ? 'العربية' : 'English'}
        </button>
        <button
          type="button"
          class="help-button"
          aria-label={helpWords(language).title}
          title={helpWords(language).title}
          onClick={() => onAsk('help')}
        >
          {language === 'ar' ? '؟' : '?'}
        </button>
        <Settings session={session} />
      </div>
    </header>
  );
}
