package trace.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.analysis.Loop;
import trace.analysis.Loops;
import trace.analysis.Questions;
import trace.document.Article;
import trace.document.ArticleShape;
import trace.document.FilledDraft;
import trace.document.SessionPaper;
import trace.document.Slides;
import trace.files.FileProblem;
import trace.files.OutputFolder;
import trace.model.Language;
import trace.model.Problem;
import trace.publish.DeckPdf;
import trace.publish.Hashtags;
import trace.publish.ImportFile;
import trace.publish.Length;
import trace.publish.NoteArticle;
import trace.publish.OtherPlaces;
import trace.publish.Post;
import trace.words.ProblemWords;
import trace.words.QuestionWords;

/** Writes articles for the places where people publish, and says what there is to know. */
final class ArticleExports {
  private final Surroundings surroundings;
  private final Console console;
  private final Texts texts;
  private final Language language;

  ArticleExports(Surroundings surroundings, Language language) {
    this.surroundings = surroundings;
    this.console = surroundings.console();
    this.texts = Texts.of(language);
    this.language = language;
  }

  /** For note: each trace beside itself, several also together for one import. */
  int note(List<Drafting> drafts, boolean mermaid, Path together) throws FileProblem {
    List<NoteArticle> articles = new ArrayList<>();
    Path page = together;
    for (Drafting drafting : drafts) {
      NoteExport export = new NoteExport(surroundings, drafting, mermaid);
      write(export.folder(), export.files());
      told(export);
      articles.add(export.article());
      page = export.folder().resolve("article.html");
    }
    if (drafts.size() > 1) {
      together(articles, together);
      console.line(texts.get("export.next.import"));
    } else {
      console.line(texts.get("export.next.note", surroundings.shown(page)));
    }
    return ExitCode.DONE;
  }

  /** For Zenn: a folder that its command-line tool can take over. */
  int zenn(List<Drafting> drafts, boolean mermaid) throws FileProblem {
    for (Drafting drafting : drafts) {
      Opened opened = drafting.opened();
      FilledDraft filled = filled(drafting, mermaid);
      Post post = NoteExport.post(surroundings, drafting, filled);
      String slug = OtherPlaces.slug(drafting.called());
      Path folder = drafting.folder("zenn");
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put("articles/" + slug + ".md", NoteExport.utf8(OtherPlaces.zenn(post, slug)));
      new Figures(opened, drafting.loops(), OtherPlaces.ZENN_PICTURE)
          .of(filled.figures())
          .forEach((name, png) -> files.put("images/" + slug + "/" + name, png));
      write(folder, files);
      console.line("");
      draft(drafting, filled);
      unplaced(drafting, filled);
      glyphs(opened, List.of());
      console.line(texts.get("export.next.zenn", surroundings.shown(folder)));
    }
    return ExitCode.DONE;
  }

  /** For Hatena Blog: a file for blogsync, and the pictures to upload. */
  int hatena(List<Drafting> drafts, boolean mermaid) throws FileProblem {
    for (Drafting drafting : drafts) {
      Opened opened = drafting.opened();
      FilledDraft filled = filled(drafting, mermaid);
      Post post = NoteExport.post(surroundings, drafting, filled);
      Path folder = drafting.folder("hatena");
      String article = OtherPlaces.slug(drafting.called()) + ".md";
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put(article, NoteExport.utf8(OtherPlaces.hatena(post)));
      files.putAll(new Figures(opened, drafting.loops(), Long.MAX_VALUE).of(filled.figures()));
      write(folder, files);
      console.line("");
      draft(drafting, filled);
      unplaced(drafting, filled);
      glyphs(opened, List.of());
      Path file = folder.resolve(article);
      console.line(texts.get("export.next.hatena", surroundings.shown(file)));
    }
    return ExitCode.DONE;
  }

  private FilledDraft filled(Drafting drafting, boolean mermaid) {
    return drafting.filled(mermaid ? NoteExport.diagram(drafting.opened()) : "");
  }

  /** A talk: Marp Markdown with its pictures, and the same as a PDF. */
  int slides(List<Opened> traces) throws FileProblem {
    for (Opened opened : traces) {
      Loops loops = Loops.find(opened.map(), Loops.DEFAULT_MAX_LENGTH);
      Article article =
          new Article(
              opened.map(),
              loops,
              opened.kit(),
              opened.language(),
              opened.day(),
              new Charts(opened).told());
      QuestionWords words = new QuestionWords(opened.map(), opened.language());
      List<String> questions =
          Questions.of(opened.map(), loops, opened.kit()).stream().map(words::text).toList();
      Slides slides = new Slides(article, questions);
      Map<String, byte[]> pictures =
          new Figures(opened, loops, Long.MAX_VALUE).of(slides.figures());
      String marp = slides.markdown();
      Path folder = Drafting.folder(opened, "slides");
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put("slides.md", NoteExport.utf8(marp));
      files.putAll(pictures);
      byte[] pdf = DeckPdf.of(marp, opened.trace().name(), pictures, opened.language());
      files.put("slides.pdf", pdf);
      write(folder, files);
      console.line("");
      glyphs(opened, List.of(marp));
      Path first = folder.resolve("slides.pdf");
      console.line(texts.get("next.open", surroundings.shown(first)));
    }
    return ExitCode.DONE;
  }

  private void together(List<NoteArticle> articles, Path folder) throws FileProblem {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (ImportFile.Form form : ImportFile.Form.values()) {
      List<String> parts = ImportFile.of(form, articles);
      for (int i = 0; i < parts.size(); i++) {
        String number = parts.size() > 1 ? "-" + (i + 1) : "";
        files.put("import" + number + "." + form.ending(), NoteExport.utf8(parts.get(i)));
      }
      if (parts.size() > 1) {
        int megabytes = ImportFile.MOST_BYTES / 1_000_000;
        console.message(
            texts.get("export.split", parts.size(), megabytes, ImportFile.MOST_ARTICLES));
      }
    }
    write(folder, files);
  }

  /**
   * The draft of a trace, found or made.
   *
   * @param shape the shape that was asked for
   */
  Drafting draft(Opened opened, Optional<ArticleShape> shape) throws FileProblem {
    return told(Drafting.of(opened, shape), shape);
  }

  /** The draft of the article about a session, found or made. */
  Drafting draft(OpenedSession session) throws FileProblem {
    SessionPapers papers = SessionPapers.of(surroundings, session);
    Opened article = SessionArticle.of(session, papers.traces());
    String title = session.session().title();
    return told(
        Drafting.of(article, title, () -> papers.text(SessionPaper.ARTICLE)), Optional.empty());
  }

  /** Says whether the draft was written just now, and what is wrong with its template. */
  private Drafting told(Drafting drafting, Optional<ArticleShape> shape) {
    String file = surroundings.shown(drafting.file());
    new Reports(surroundings, language).templates(drafting.problems());
    if (drafting.isNew()) {
      console.line(texts.get("draft.made", file));
    } else if (shape.isPresent()) {
      console.message(texts.get("draft.kept.shape", file));
    }
    return drafting;
  }

  private void write(Path folder, Map<String, byte[]> files) throws FileProblem {
    OutputFolder.write(folder, files)
        .forEach(
            (file, fate) -> {
              String shown = surroundings.shown(file);
              switch (fate) {
                case WRITTEN -> console.line(texts.get("wrote", shown));
                case UNCHANGED -> console.line(texts.get("unchanged", shown));
                case REMOVED -> console.line(texts.get("export.removed", shown));
                case LEFT -> console.message(texts.get("export.left", shown));
              }
            });
  }

  /** Characters that the pictures, and these texts in a PDF, cannot show. */
  private void glyphs(Opened opened, List<String> inPdf) {
    List<String> missing = Figures.missingGlyphs(opened, inPdf);
    if (!missing.isEmpty()) {
      String key = inPdf.isEmpty() ? "glyphs.missing" : "glyphs.missing.pdf";
      console.message(texts.get(key, String.join(" ", missing)));
    }
  }

  /** How long the article is, and what the writer should know before they publish it. */
  private void told(NoteExport export) {
    NoteArticle article = export.article();
    Length length = article.length();
    console.line("");
    console.line(
        texts.get(
            "export.length",
            article.title(),
            String.format(java.util.Locale.ROOT, "%,d", length.characters()),
            length.minutes()));
    draft(export.drafting(), export.filled());
    unplaced(export.drafting(), export.filled());
    int title = article.title().codePointCount(0, article.title().length());
    if (title > NoteArticle.LONGEST_TITLE) {
      console.message(texts.get("export.title.long", title, NoteArticle.LONGEST_TITLE));
    }
    if (length.characters() > NoteArticle.LONGEST_BODY) {
      console.message(texts.get("export.body.long", NoteArticle.LONGEST_BODY));
    }
    tags(article.tags());
    Opened opened = export.drafting().opened();
    glyphs(opened, List.of());
    if (opened.language() == Language.EN) {
      japanese(opened);
    }
  }

  /** What there is to say about the draft. */
  private void draft(Drafting drafting, FilledDraft filled) {
    ProblemWords words = new ProblemWords(language, console.width() - 4);
    String file = surroundings.shown(drafting.file());
    for (Problem p : filled.problems()) {
      console.message(words.block(p, file, drafting.text()));
    }
    if (filled.title().isEmpty()) {
      console.message(texts.get("draft.no.title", file));
    }
    if (filled.remarks() > 0) {
      console.line(texts.get("draft.remarks", file, filled.remarks()));
    }
  }

  /** Loops that the draft has no place for; an article about a session need not tell them all. */
  private void unplaced(Drafting drafting, FilledDraft filled) {
    String file = surroundings.shown(drafting.file());
    for (Loop loop : drafting.unplaced(filled)) {
      console.message(texts.get("draft.unplaced", file, drafting.storyPlace(loop)));
    }
    for (FilledDraft.Unsaid news : drafting.unsaid(filled)) {
      String more = news.more() > 0 ? texts.get("draft.unsaid.more", news.more()) : "";
      String key = news.voices() ? "draft.unsaid.voices" : "draft.unsaid.open";
      console.message(texts.get(key, file, news.first(), more));
    }
  }

  private void tags(Hashtags tags) {
    tags.changed().forEach((from, to) -> console.message(texts.get("export.tag.as", from, to)));
    tags.dropped()
        .forEach(
            t ->
                console.message(
                    texts.get("export.tag.dropped", t, Hashtags.MOST, Hashtags.LONGEST)));
  }

  /** In an English article: what was typed in Japanese and stays so. */
  private void japanese(Opened opened) {
    long names = opened.trace().elements().stream().filter(e -> isJapanese(e.name())).count();
    long reasons = opened.trace().relationships().stream().filter(r -> isJapanese(r.why())).count();
    if (names + reasons > 0) {
      console.message(texts.get("export.stays.japanese", names, reasons));
    }
  }

  private static boolean isJapanese(String text) {
    return text.codePoints()
        .anyMatch(
            c -> {
              Character.UnicodeScript s = Character.UnicodeScript.of(c);
              return s == Character.UnicodeScript.HAN
                  || s == Character.UnicodeScript.HIRAGANA
                  || s == Character.UnicodeScript.KATAKANA;
            });
  }
}
