package trace.document;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trace.kit.LoadedKit;
import trace.kit.SessionTemplates;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.Severity;

/** A text about a session, made from a template. */
public enum SessionPaper {
  /** The event's page where texts are plain (Peatix). */
  ANNOUNCE_PEATIX(false),
  /** The event's page where texts are Markdown (connpass). */
  ANNOUNCE_CONNPASS(true),
  /** To those who have signed up, the day before. */
  ANNOUNCE_REMINDER(false),
  /** A line for the chat at each part. */
  ANNOUNCE_CHAT(false),
  /** Thanks afterwards, with the questionnaire. */
  ANNOUNCE_THANKS(false),
  /** The report for the community. */
  REPORT(true),
  /** The draft of an article about the session. */
  ARTICLE(true);

  /** What is announced, in the order in which it is needed. */
  public static final List<SessionPaper> ANNOUNCEMENTS =
      List.of(
          ANNOUNCE_PEATIX, ANNOUNCE_CONNPASS, ANNOUNCE_REMINDER, ANNOUNCE_CHAT, ANNOUNCE_THANKS);

  private final boolean markdown;

  SessionPaper(boolean markdown) {
    this.markdown = markdown;
  }

  /** The name of its templates, and of the file that is made. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True if it is Markdown, false for plain text. */
  public boolean isMarkdown() {
    return markdown;
  }

  /**
   * Writes the text. A template of the kind's own is used if it is sound, else that of the program.
   */
  public Rendered of(SessionFacts facts, LoadedKit kit, Language language) {
    SessionContents contents = new SessionContentsBuilder(facts, language, markdown).contents();
    Optional<String> own = kit.template(key(), language);
    List<Problem> problems = own.map(t -> problems(t, facts.kind())).orElse(List.of());
    boolean sound = problems.stream().noneMatch(p -> p.severity() != Severity.WARNING);
    String template =
        own.filter(t -> sound).orElseGet(() -> SessionTemplates.text(key(), language));
    String text = Template.filled(template, contents, language);
    return new Rendered(markdown ? Harmless.text(text) : text, problems);
  }

  /** What is wrong with such a template, by position; it need not show every section. */
  public static List<Problem> problems(String template, Kit kind) {
    return TemplateCheck.problems(template, SessionContents.class, kind).stream()
        .filter(p -> p.severity() != Severity.WARNING)
        .toList();
  }
}
