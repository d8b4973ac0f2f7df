package trace.document;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import trace.kit.Pieces;
import trace.model.Kit;
import trace.model.Language;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.model.Severity;

/**
 * A logic-less template (Mustache) of a kit, filled from a record of the contract. It sees the
 * components of records and nothing else of any object.
 */
final class Template {
  private Template() {}

  /** Fills the template, or says what is wrong with it. Blank lines never come in twos. */
  static Rendered fill(String template, Record contents, Kit kit, Language language) {
    return fill(template, contents, kit, language, new LinkedHashMap<>());
  }

  /**
   * The same with pieces of the kit's own.
   *
   * @param own their texts by name; they have been checked
   */
  static Rendered fill(
      String template, Record contents, Kit kit, Language language, Map<String, String> own) {
    List<Problem> problems = TemplateCheck.problems(template, contents.getClass(), kit, own);
    if (problems.stream().anyMatch(p -> p.severity() != Severity.WARNING)) {
      return new Rendered("", problems);
    }
    try {
      return new Rendered(Harmless.text(filled(template, contents, language, own)), problems);
    } catch (Allowance.Spent e) {
      List<Problem> all = new ArrayList<>(problems);
      all.add(tooLarge());
      return new Rendered("", all);
    }
  }

  private static Problem tooLarge() {
    return new Problem(
        ProblemKind.TEMPLATE_TOO_LARGE, List.of(), "", Optional.empty(), Optional.empty());
  }

  /** Fills a template of the program itself, or one that has been checked. */
  static String filled(String template, Record contents, Language language) {
    return filled(template, contents, language, new LinkedHashMap<>());
  }

  private static String filled(
      String template, Record contents, Language language, Map<String, String> own) {
    Allowance allowance = new Allowance();
    Allowance.Page page = new Allowance.Page();
    try {
      COMPILER
          .withLoader(
              name -> {
                allowance.usePiece();
                String text = own.get(name);
                return new StringReader(
                    text == null ? Pieces.text(name, language).orElseThrow() : text);
              })
          .withCollector(new Components(allowance))
          .withFormatter(
              value -> {
                allowance.use(value);
                return String.valueOf(value);
              })
          .compile(template)
          .execute(contents, page);
      return tidy(page.toString());
    } catch (MustacheException e) {
      // A check knows the contract; what passes it and fails here is a fault of ours.
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The text of a template that belongs to the program and to no kit. */
  static String resource(String name) {
    try (InputStream in = Template.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static String tidy(String text) {
    StringBuilder out = new StringBuilder();
    int blank = 0;
    for (String line : text.split("\n", -1)) {
      String kept = line.stripTrailing();
      blank = kept.isEmpty() ? blank + 1 : 0;
      if (blank < 2 && !(kept.isEmpty() && out.length() == 0)) {
        out.append(kept).append('\n');
      }
    }
    return out.toString().stripTrailing() + "\n";
  }

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .escapeHTML(false)
          .emptyStringIsFalse(true)
          .zeroIsFalse(true)
          .strictSections(true);

  /** Looks names up among the components of records. */
  private static final class Components extends BasicCollector {
    private final Allowance allowance;

    Components(Allowance allowance) {
      this.allowance = allowance;
    }

    @Override
    public Iterator<?> toIterator(Object value) {
      allowance.use(value);
      return super.toIterator(value);
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
      if (context instanceof ReportContents.BySection) {
        return (c, n) -> found(((ReportContents.BySection) c).byKey().get(n));
      }
      if (context instanceof ReportContents.ByChart) {
        return (c, n) -> found(((ReportContents.ByChart) c).byKey().get(n));
      }
      if (!(context instanceof Record)) {
        return null;
      }
      for (RecordComponent c : context.getClass().getRecordComponents()) {
        if (TemplateScope.written(c.getName()).equals(name) && c.getType() != Map.class) {
          return (record, n) -> c.getAccessor().invoke(record);
        }
      }
      if (context instanceof ReportContents.Entry) {
        return (e, n) -> found(((ReportContents.Entry) e).byKey().get(n));
      }
      if (context instanceof ReportContents.Section) {
        return (s, n) -> found(((ReportContents.Section) s).byField().get(n));
      }
      return null;
    }

    private static Object found(Object value) {
      return value == null ? com.samskivert.mustache.Template.NO_FETCHER_FOUND : value;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
