package trace.words;

/** Weight of what is printed on a terminal; nothing at all where colours are not wanted. */
record Ink(boolean color) {
  String bold(String text) {
    return wrap("1", text);
  }

  String faint(String text) {
    return wrap("2", text);
  }

  private String wrap(String code, String text) {
    return color && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
