package trace.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import trace.model.KitFormat;
import trace.model.Language;
import trace.model.LocalText;
import trace.model.Names;
import trace.model.Nearest;
import trace.model.Problem;
import trace.model.ProblemKind;
import trace.yaml.YamlNode;

/** A map in {@code kit.yaml}: reads what is expected of it and reports what is not as it should. */
final class KitMap {
  private final String key;
  private final YamlNode keyNode;
  private final YamlNode map;
  private final List<Problem> problems;

  /** A map that has no key of its own: the file as a whole, or an item of a list. */
  KitMap(String what, YamlNode map, List<Problem> problems) {
    this(what, map, map, problems);
    if (!map.isMap()) {
      report(ProblemKind.KIT_NOT_MAP, map, what);
    }
  }

  private KitMap(String key, YamlNode keyNode, YamlNode map, List<Problem> problems) {
    this.key = key;
    this.keyNode = keyNode;
    this.map = map;
    this.problems = problems;
  }

  String key() {
    return key;
  }

  YamlNode keyNode() {
    return keyNode;
  }

  static Problem problem(ProblemKind kind, YamlNode at, List<String> arguments) {
    return new Problem(kind, arguments, "", Optional.of(at.position()), Optional.empty());
  }

  void report(ProblemKind kind, YamlNode at, String... arguments) {
    problems.add(problem(kind, at, List.of(arguments)));
  }

  /** Reports an unknown word with the known ones as last argument, and the nearest of them. */
  void reportWord(
      ProblemKind kind, YamlNode at, String word, List<String> known, List<String> arguments) {
    List<String> all = new ArrayList<>(arguments);
    all.add(String.join(", ", known));
    problems.add(new Problem(kind, all, "", Optional.of(at.position()), Nearest.of(word, known)));
  }

  /** Something written under the key; what is there without a value counts as not written. */
  Optional<YamlNode> get(String k) {
    return map.get(k).filter(n -> !n.isNull());
  }

  /** Where to point at when something is wrong with what stands under the key. */
  YamlNode node(String k) {
    return get(k).orElse(keyNode);
  }

  /** Reports every key that is none of these. */
  void only(List<String> known) {
    for (YamlNode.Entry entry : map.entries()) {
      if (!known.contains(entry.key().text())) {
        String word = entry.key().text();
        reportWord(ProblemKind.KIT_KEY_UNKNOWN, entry.key(), word, known, List.of(word));
      }
    }
  }

  /** Reports a key that could not be the name of something in a template. */
  void checkKey() {
    if (!key.matches(KitFormat.KEY)) {
      report(ProblemKind.KIT_BAD_KEY, keyNode, key);
    }
  }

  String text(String k, boolean required) {
    Optional<YamlNode> node = get(k);
    if (node.isPresent() && !node.get().isScalar()) {
      report(ProblemKind.KIT_NOT_TEXT, node.get(), k);
      return "";
    }
    String text = node.map(n -> Names.trim(n.text())).orElse("");
    if (required && text.isEmpty()) {
      report(ProblemKind.KIT_KEY_MISSING, keyNode, k, key);
    }
    return text;
  }

  /** A text in both languages. */
  LocalText local(String k, boolean required) {
    Optional<YamlNode> node = get(k);
    if (node.isEmpty()) {
      if (required) {
        report(ProblemKind.KIT_KEY_MISSING, keyNode, k, key);
      }
      return new LocalText("", "");
    }
    if (!node.get().isMap()) {
      report(ProblemKind.KIT_NOT_MAP, node.get(), k);
      return new LocalText("", "");
    }
    YamlNode at =
        map.entries().stream()
            .filter(e -> e.key().text().equals(k))
            .findFirst()
            .map(YamlNode.Entry::key)
            .orElse(keyNode);
    KitMap texts = new KitMap(k, at, node.get(), problems);
    texts.only(List.of(Language.JA.code(), Language.EN.code()));
    return new LocalText(texts.inLanguage(Language.JA), texts.inLanguage(Language.EN));
  }

  private String inLanguage(Language language) {
    String text = text(language.code(), false);
    if (text.isEmpty() && get(language.code()).map(YamlNode::isScalar).orElse(true)) {
      report(ProblemKind.KIT_LANGUAGE_MISSING, keyNode, key, language.code());
    }
    return text;
  }

  /** The items of a list; a problem and nothing if it is something else. */
  List<YamlNode> list(String k) {
    Optional<YamlNode> node = get(k);
    if (node.isPresent() && !node.get().isList()) {
      report(ProblemKind.KIT_NOT_LIST, node.get(), k);
    }
    return node.map(YamlNode::items).orElse(List.of());
  }

  List<String> texts(String k) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : list(k)) {
      if (item.isScalar()) {
        texts.add(Names.trim(item.text()));
      } else {
        report(ProblemKind.KIT_NOT_TEXT, item, k);
      }
    }
    return texts;
  }

  /** The maps under the keys of a map. */
  List<KitMap> maps(String k, boolean required) {
    Optional<YamlNode> node = get(k);
    if (node.isEmpty()) {
      if (required) {
        report(ProblemKind.KIT_KEY_MISSING, keyNode, k, key);
      }
      return List.of();
    }
    if (!node.get().isMap()) {
      report(ProblemKind.KIT_NOT_MAP, node.get(), k);
      return List.of();
    }
    List<KitMap> maps = new ArrayList<>();
    for (YamlNode.Entry entry : node.get().entries()) {
      String name = entry.key().text();
      if (maps.stream().noneMatch(m -> m.key.equals(name))) {
        if (!entry.value().isMap() && !entry.value().isNull()) {
          report(ProblemKind.KIT_NOT_MAP, entry.value(), name);
        }
        maps.add(new KitMap(name, entry.key(), entry.value(), problems));
      }
    }
    return maps;
  }

  /** A number of minutes; 0 if none is written or it is none. */
  int minutes(String k) {
    String written = text(k, false);
    if (written.isEmpty()) {
      return 0;
    }
    if (written.matches("[0-9]{1,3}") && Integer.parseInt(written) <= KitFormat.LONGEST) {
      return Integer.parseInt(written);
    }
    report(ProblemKind.KIT_MINUTES, node(k), written);
    return 0;
  }

  /** True for {@code true}; reports what is neither that nor its opposite. */
  boolean truth(String k) {
    String written = text(k, false).toLowerCase(Locale.ROOT);
    if (!written.isEmpty() && !List.of("true", "false").contains(written)) {
      reportWord(
          ProblemKind.KIT_WORD_UNKNOWN,
          node(k),
          written,
          List.of("true", "false"),
          List.of(k, written));
    }
    return written.equals("true");
  }

  /** A word that stands for a constant; reports any other. */
  <E extends Enum<E>> E word(String k, Class<E> type, E otherwise) {
    String written = text(k, false).toLowerCase(Locale.ROOT);
    List<String> words = KitReader.words(type);
    if (written.isEmpty()) {
      return otherwise;
    }
    if (!words.contains(written)) {
      reportWord(ProblemKind.KIT_WORD_UNKNOWN, node(k), written, words, List.of(k, written));
      return otherwise;
    }
    return type.getEnumConstants()[words.indexOf(written)];
  }
}
