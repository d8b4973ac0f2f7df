package trace.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Traces as different people lay them out; the same seed gives the same text. */
final class WrittenByHand {
  private static final List<String> NAMES =
      List.of(
          "来店数",
          "待ち時間",
          "売上(億円)",
          "SNSの声",
          "店の前の立ち話の量",
          "price of bread",
          "常連の割合",
          "店主の疲れ",
          "焼く回数",
          "𠮷田さんの来店数",
          "口コミの数 😀",
          "it's new");

  private final Random random;
  private final StringBuilder out = new StringBuilder();
  private final List<String> names = new ArrayList<>();
  private final int dash;
  private final int step;
  private final String gap;
  private final boolean spaced;

  WrittenByHand(long seed) {
    this.random = new Random(seed * 7919);
    this.step = random.nextBoolean() ? 2 : 4;
    this.dash = random.nextInt(3) == 0 ? 0 : step;
    this.gap = random.nextInt(4) == 0 ? "   " : " ";
    this.spaced = random.nextBoolean();
  }

  String text() {
    if (out.isEmpty()) {
      write();
    }
    return out.toString();
  }

  private boolean sometimes(int one) {
    return random.nextInt(one) == 0;
  }

  private void line(String text) {
    out.append(text);
    if (sometimes(6)) {
      out.append("  # ").append(random.nextInt(100)).append("番目のメモ");
    }
    out.append('\n');
  }

  private void pause(int indent) {
    if (sometimes(4)) {
      out.append(" ".repeat(indent)).append("# 注").append(random.nextInt(1000)).append('\n');
    }
    if (sometimes(8)) {
      out.append('\n');
    }
  }

  private void section(String key) {
    if (spaced) {
      out.append('\n');
    }
    pause(0);
    out.append(key).append(":\n");
  }

  private String quoted(String name, boolean flow) {
    boolean must = flow && name.indexOf('\'') >= 0;
    return switch (random.nextInt(must ? 2 : 6)) {
      case 0 -> "'" + name.replace("'", "''") + "'";
      case 1 -> "\"" + name + "\"";
      default -> name;
    };
  }

  private void write() {
    line("format: 1");
    line("trace: " + quoted("店", false));
    if (sometimes(2)) {
      line("question:");
    }
    if (sometimes(2)) {
      line("date: 2026-01-02");
    }
    elements();
    if (!sometimes(6)) {
      relationships();
    }
    if (sometimes(2)) {
      section("loops");
      line(" ".repeat(dash) + "-" + gap + "name: 循環");
      String inner = " ".repeat(dash + 1 + gap.length());
      line(
          inner
              + "through: ["
              + quoted(names.get(0), true)
              + ", "
              + quoted(names.get(1), true)
              + "]");
    }
    if (sometimes(2)) {
      sources();
    }
    if (sometimes(2)) {
      section("voices");
      pause(dash);
      line(" ".repeat(dash) + "-" + gap + "who: だれか1");
      String inner = " ".repeat(dash + 1 + gap.length());
      line(inner + "words: >-");
      out.append(inner).append("  ことば\n").append(inner).append("  # ことばの続き\n");
      line(inner + "about: " + quoted(names.get(0), false));
    }
    if (sometimes(3)) {
      out.append("\n# おわり\n");
    }
  }

  private void elements() {
    section("elements");
    int at = 0;
    for (String side : List.of("company", "customer", "society", "partner")) {
      String indent = " ".repeat(step);
      int count = Math.min(random.nextInt(4), NAMES.size() - at);
      pause(step);
      if (count == 0 && names.size() >= 2 && sometimes(2)) {
        line(indent + side + (sometimes(2) ? ":" : ": []"));
        continue;
      }
      List<String> here = NAMES.subList(at, at + Math.max(1, count));
      at += here.size();
      names.addAll(here);
      if (sometimes(4)) {
        line(
            indent
                + side
                + ": ["
                + String.join(", ", here.stream().map(n -> quoted(n, true)).toList())
                + "]");
        continue;
      }
      line(indent + (side.equals("society") && sometimes(3) ? "社会" : side) + ":");
      for (String name : here) {
        element(name);
      }
    }
  }

  private void element(String name) {
    String start = " ".repeat(step + dash) + "-" + gap + quoted(name, false);
    String loose = " ".repeat(step + dash + gap.length() + 1);
    switch (random.nextInt(9)) {
      case 5 -> {
        line(start + ":");
        line(loose + "want: down");
        line(loose + "owner: 店長");
      }
      case 6 -> {
        line(start + ":");
        out.append(loose).append("    note: |\n").append(loose).append("      一行目\n\n");
        out.append(loose).append("      # 二行目\n");
        line(loose + "    sources:");
        line(loose + "      - '9'");
      }
      case 7 -> {
        out.append(" ".repeat(step + dash)).append("-\n");
        line(loose + quoted(name, false));
      }
      case 0 -> {
        line(start + ":");
        line(" ".repeat(step + dash + gap.length() + 3) + "want: up");
      }
      case 1 -> line(start + ": 説明の一文");
      default -> line(start);
    }
    pause(step + dash);
  }

  private void relationships() {
    section("relationships");
    if (sometimes(5)) {
      out.append("  # - ここに書く\n");
      return;
    }
    String last = "";
    for (int i = 0; i + 1 < names.size(); i++) {
      String a = names.get(i);
      String b = names.get(i + 1);
      String start = " ".repeat(dash) + "-" + gap;
      String detail = " ".repeat(dash + gap.length() + 3);
      last = a + b;
      switch (random.nextInt(6)) {
        case 0 -> line(start + a + "→" + b + "（＋）");
        case 1 -> line(start + quoted(a + " -> " + b + " (-, 遅れ)", false));
        case 2 -> {
          line(start + a + " => " + b + ":");
          line(detail + "why: なんとなく");
          out.append(detail).append("# 確かめる\n");
          line(detail + "by: AI");
        }
        case 3 -> {
          line(start + "from: " + quoted(a, false));
          line(" ".repeat(dash + 1 + gap.length()) + "to: " + b);
          line(" ".repeat(dash + 1 + gap.length()) + "sign: '+'");
        }
        case 4 -> line(start + a + " -> " + b + " (?): 理由の一文");
        default -> line(start + a + " -> " + b);
      }
      pause(dash);
    }
    if (last.isEmpty()) {
      out.append("  # まだない\n");
    }
  }

  private void sources() {
    section("sources");
    for (int i = 1; i <= 2; i++) {
      String indent = " ".repeat(step);
      if (sometimes(3)) {
        line(indent + i + ": {title: 出典" + i + ", kind: 観察}");
      } else {
        line(indent + i + ":");
        line(indent + " ".repeat(step) + "title: 出典" + i);
      }
      pause(step);
    }
  }
}
