package trace.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.model.Kit;
import trace.model.Language;

/** The files of a kit under another name, to be changed by a person. */
public final class KitCopy {
  private static final Pattern PIECE = Pattern.compile("\\{\\{> *([a-z-]+) *}}\n?");
  private static final Pattern TITLE = Pattern.compile("(?m)^title:\\n( +)ja: .*\\n +en: .*\\n");
  private static final Pattern NAMED = Pattern.compile("(?m)^(ki(?:t|nd):[ ]*)(\\S+)( *)(#.*)?$");

  private KitCopy() {}

  /**
   * What the files of the copy hold, by name; the definition comes last. Pieces are put into the
   * documents in full, so that they can be changed as well; those of the kit's own stay files.
   *
   * @param name the name of the copy, which becomes its title; one line
   * @param quoted the same as YAML writes it
   */
  public static Map<String, String> of(LoadedKit kit, String name, String quoted) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      kit.scaffold(language)
          .ifPresent(s -> files.put(LoadedKit.scaffoldName(language), renamed(s, quoted)));
    }
    for (String document : documents(kit.kit().orElseThrow())) {
      for (Language language : Language.values()) {
        kit.template(document, language)
            .ifPresent(
                t ->
                    files.put(LoadedKit.templateName(document, language), whole(t, kit, language)));
      }
    }
    files.put(Kits.DEFINITION, titled(kit.text().orElseThrow(), quoted));
    return files;
  }

  private static List<String> documents(Kit kit) {
    List<String> keys = new ArrayList<>();
    kit.documents().forEach(d -> keys.add(d.key()));
    keys.addAll(kit.isSession() ? Kit.PAPERS : LoadedKit.ARTICLES);
    keys.addAll(kit.isSession() ? List.of() : Pieces.ARTICLE);
    return keys;
  }

  private static String whole(String template, LoadedKit kit, Language language) {
    Map<String, String> own = kit.pieces(language);
    Matcher piece = PIECE.matcher(template);
    StringBuilder out = new StringBuilder();
    while (piece.find()) {
      String name = piece.group(1);
      boolean stays = own.containsKey(name) || Pieces.isForKits(name);
      Optional<String> text = stays ? Optional.empty() : Pieces.text(name, language);
      piece.appendReplacement(out, Matcher.quoteReplacement(text.orElse(piece.group())));
    }
    return piece.appendTail(out).toString();
  }

  /** A title that stands as in the kits of the program; any other is left as it is. */
  private static String titled(String definition, String quoted) {
    Matcher title = TITLE.matcher(definition);
    return title.replaceFirst(
        m -> {
          String indent = m.group(1);
          String lines = "title:\n" + indent + "ja: " + quoted + "\n" + indent + "en: " + quoted;
          return Matcher.quoteReplacement(lines + "\n");
        });
  }

  /** The scaffold names its kit; what a note beside it says would be the title of the other. */
  private static String renamed(String scaffold, String quoted) {
    return NAMED.matcher(scaffold).replaceFirst(m -> Matcher.quoteReplacement(m.group(1) + quoted));
  }
}
