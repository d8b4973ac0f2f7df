package trace.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import trace.document.Handout;
import trace.document.PrintCover;
import trace.document.Rendered;
import trace.kit.Kits;
import trace.kit.LoadedKit;
import trace.model.Language;
import trace.model.Session;
import trace.picture.MapPicture;
import trace.picture.scene.PdfBinder;
import trace.publish.Drawing;
import trace.publish.PrintPages;
import trace.words.SessionWords;
import trace.words.Texts;

/** The papers of a session as files: Markdown, pages for a browser, PDFs, and one PDF of all. */
final class Papers {
  /** What can be asked for with {@code --to}. */
  enum Format {
    MD,
    HTML,
    PDF
  }

  /** How many more are printed than people come. */
  private static final int SPARE = 2;

  private static final String DRAWING = "paper-";

  private final OpenedSession opened;
  private final Language language;
  private final Texts texts;
  private final Handout handout;
  private final Map<String, Drawing> drawings;
  private final List<Rendering.InTemplate> problems = new ArrayList<>();
  private final Map<Handout.Paper, String> markdown = new LinkedHashMap<>();
  private final List<Integer> missing;

  Papers(OpenedSession opened, SheetDrawings drawn) {
    this.opened = opened;
    this.language = opened.language();
    this.texts = Texts.read(Texts.class, "handout", language);
    this.drawings = drawn.all();
    Handout whole =
        new Handout(
            opened.session(),
            opened.kind(),
            opened.timetable(),
            language,
            drawn.traced(),
            Guests.of(opened),
            SheetDrawings.EXAMPLE,
            drawings.containsKey(SheetDrawings.BLANK) ? SheetDrawings.BLANK : "");
    Handout.Paper worksheet = Handout.Paper.WORKSHEET;
    this.handout = whole.withSheetsIn(whole.markdown(template(worksheet)).text());
    for (Handout.Paper paper : Handout.Paper.values()) {
      String text = written(paper);
      if (!text.isBlank() && (paper != Handout.Paper.TAGS || isInRoom())) {
        markdown.put(paper, text);
      }
    }
    List<String> all = new ArrayList<>(markdown.values());
    all.add(opened.session().title());
    this.missing = MapPicture.missingGlyphs(all.stream().map(t -> t.replace("\n", "")).toList());
  }

  /** True if people meet in a room, or may do so: nobody wears a tag at their own desk. */
  boolean isInRoom() {
    Session.Venue venue = opened.session().venue();
    return !venue.online() || !venue.place().isEmpty();
  }

  /** The kind where it has a template of its own, else a practice. */
  private LoadedKit holder(Handout.Paper paper) {
    LoadedKit own = opened.loaded().kit().orElseThrow();
    return own.template(paper.key(), language).isPresent()
        ? own
        : Kits.builtIn().load(Kits.DEFAULT_KIND).orElseThrow();
  }

  private String template(Handout.Paper paper) {
    return holder(paper).template(paper.key(), language).orElseThrow();
  }

  private String written(Handout.Paper paper) {
    String text = template(paper);
    Rendered made = handout.markdown(text);
    String file = holder(paper).templateFile(paper.key(), language);
    made.problems().forEach(p -> problems.add(new Rendering.InTemplate(file, text, p)));
    return made.text();
  }

  /** What is wrong in the templates. */
  List<Rendering.InTemplate> problems() {
    return List.copyOf(problems);
  }

  /** Characters that the PDFs show as 〓. */
  List<String> missing() {
    return missing.stream().map(Character::toString).toList();
  }

  /** True if it is known how many people come. */
  boolean isCounted() {
    return !handout.people().isEmpty();
  }

  /** True for the file of a drawing that a paper shows. */
  static boolean isDrawing(Path file) {
    return file.getFileName().toString().startsWith(DRAWING);
  }

  /** The files of these formats, in the order in which they are told. */
  Map<Path, byte[]> files(List<Format> formats) {
    Map<Path, byte[]> files = new LinkedHashMap<>();
    Map<Handout.Paper, byte[]> pdfs = new LinkedHashMap<>();
    markdown.forEach(
        (paper, text) -> {
          PrintPages pages = pages(paper, text);
          if (formats.contains(Format.MD)) {
            files.put(file(paper.key() + ending("md")), utf8(text));
          }
          if (formats.contains(Format.HTML)) {
            files.put(file(paper.key() + ending("html")), utf8(pages.html()));
          }
          if (formats.contains(Format.PDF)) {
            pdfs.put(paper, pages.pdf(missing));
            files.put(file(paper.key() + ending("pdf")), pdfs.get(paper));
          }
        });
    if (!pdfs.isEmpty()) {
      files.put(toPrintFile(), bound(pdfs));
    }
    if (formats.contains(Format.MD)) {
      drawings.forEach((name, d) -> files.put(file(name), utf8(d.svg())));
    }
    toPrint = pdfs.isEmpty() ? Optional.empty() : Optional.of(toPrintFile());
    return files;
  }

  private Optional<Path> toPrint = Optional.empty();

  /** The file to print, once it has been made. */
  Optional<Path> toPrint() {
    return toPrint;
  }

  private Path toPrintFile() {
    return file(language == Language.JA ? "印刷用.pdf" : "print.pdf");
  }

  private Path file(String name) {
    return opened.loaded().outputFolder().resolve(name);
  }

  /** Names carry the language where it is not the session's own. */
  private String ending(String format) {
    Language own = opened.session().language().orElse(Language.JA);
    return (language == own ? "." : "." + language.code() + ".") + format;
  }

  private PrintPages pages(Handout.Paper paper, String text) {
    String title = texts.text("footer", opened.session().title(), texts.raw(paper.key()));
    PrintPages.Form form =
        paper == Handout.Paper.TAGS ? PrintPages.Form.TAGS : PrintPages.Form.TEXT;
    return new PrintPages(title, text, drawings, form, language);
  }

  /** All of them behind a page that says how often each is printed. */
  private byte[] bound(Map<Handout.Paper, byte[]> pdfs) {
    List<PrintCover.Item> items = new ArrayList<>();
    int from = 2;
    for (Map.Entry<Handout.Paper, byte[]> pdf : pdfs.entrySet()) {
      String key = pdf.getKey().key();
      int to = from + PdfBinder.pages(pdf.getValue()) - 1;
      String pages = from == to ? texts.text("page.one", from) : texts.text("pages", from, to);
      items.add(
          new PrintCover.Item(
              items.size() + 1,
              texts.raw(key),
              pages,
              copies(pdf.getKey()),
              texts.raw("note." + key)));
      from = to + 1;
    }
    int people = handout.people().size();
    String when = new SessionWords(language).when(opened.session(), opened.timetable());
    PrintCover cover = new PrintCover(opened.session().title(), when, people > 0, people, items);
    String title = texts.text("footer", opened.session().title(), texts.raw("print"));
    PrintPages page =
        new PrintPages(
            title, cover.markdown(language), new LinkedHashMap<>(), PrintPages.Form.TEXT, language);
    List<byte[]> all = new ArrayList<>(List.of(page.pdf(missing)));
    all.addAll(pdfs.values());
    return PdfBinder.bound(all);
  }

  private String copies(Handout.Paper paper) {
    int people = handout.people().size();
    return switch (paper) {
      case GUIDE -> String.valueOf(Math.max(1, opened.session().facilitators().size()));
      case HANDOUT, WORKSHEET -> people == 0 ? "" : String.valueOf(people + SPARE);
      case GROUPS, TAGS -> "1";
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
