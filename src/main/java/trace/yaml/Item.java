package trace.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import trace.model.ProblemKind;

/**
 * A list item that begins with a name or an arrow: as a line, as {@code name: text}, or as a block
 * with details, which may be indented one step too little.
 *
 * @param head the name or the arrow
 * @param text the text after it, if there is one
 * @param details keys and values
 */
record Item(YamlNode head, Optional<YamlNode> text, List<YamlNode.Entry> details) {

  /** Takes an item apart; empty, with a problem, if it has no name. */
  static Optional<Item> of(YamlNode node, List<String> known, String place, Findings findings) {
    if (node.isScalar()) {
      return Optional.of(new Item(node, Optional.empty(), List.of()));
    }
    if (node.isNull()) {
      findings.emptyItem(node, place);
      return Optional.empty();
    }
    if (node.isList()) {
      findings.add(ProblemKind.WANTS_TEXT, place, node.position(), place);
      return Optional.empty();
    }
    return of(node.entries(), known, place, findings);
  }

  private static Optional<Item> of(
      List<YamlNode.Entry> entries, List<String> known, String place, Findings findings) {
    int at = 0;
    while (at < entries.size() && known.contains(entries.get(at).key().text())) {
      at++;
    }
    if (at == entries.size()) {
      if (!entries.isEmpty()) {
        YamlNode key = entries.get(0).key();
        findings.add(ProblemKind.DETAILS_WITHOUT_NAME, place, key.position(), key.text());
      }
      return Optional.empty();
    }
    YamlNode.Entry first = entries.get(at);
    List<YamlNode.Entry> details = new ArrayList<>(entries);
    details.remove(at);
    if (isName(first)) {
      findings.add(
          ProblemKind.UNKNOWN_KEY,
          place,
          first.key().position(),
          Optional.of("- " + first.value().text() + (details.isEmpty() ? "" : ":")),
          first.key().text(),
          String.join(", ", known));
      return Optional.of(new Item(first.value(), Optional.empty(), details));
    }
    YamlNode value = first.value();
    if (value.isMap()) {
      details.addAll(0, value.entries());
    } else if (value.isList()) {
      String keys = String.join(", ", known);
      findings.add(ProblemKind.WANTS_MAP, place, value.position(), first.key().text(), keys);
    }
    Optional<YamlNode> text = value.isScalar() ? Optional.of(value) : Optional.empty();
    return Optional.of(new Item(first.key(), text, details));
  }

  private static boolean isName(YamlNode.Entry entry) {
    String key = entry.key().text();
    return (key.equals("name") || key.equals("名前")) && entry.value().isScalar();
  }
}
