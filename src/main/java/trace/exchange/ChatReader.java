package trace.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import trace.yaml.ArrowNotation;

/**
 * Reads chats as people save them: the text file of a Zoom meeting (older and newer, Japanese and
 * English), the captions file with the chat of a Google Meet recording, what is copied out of
 * Slack, Teams or Meet, Slack's export as JSON, a talk saved by LINE; and plain notes, with or
 * without the names of people or groups above their lines. Messages to one person only are left out
 * and counted; the platform's notes of who liked or answered what are left out.
 */
public final class ChatReader {
  private static final Pattern ONLY_TIME =
      Pattern.compile("\\s*\\[?" + MessageHead.TIME + "\\]?\\s*");

  /** The time above a caption: {@code 00:01:02.000,00:01:05.000}, and with an arrow in WebVTT. */
  private static final Pattern CAPTION =
      Pattern.compile("[0-9:]{4,9}[.,][0-9]{1,3}(?:,|\\s+-->\\s+)[0-9:]{4,9}[.,][0-9]{1,3}.*");

  private static final Pattern CAPTION_SAID =
      Pattern.compile("(?:<v ([^>]{1,80})>|([^:：]{1,80})[:：]\\s)\\s*(.*?)(?:</v>)?");

  /** Names in front of a time are short; longer lines are messages. */
  private static final int LONGEST_NAME = 40;

  private static final Pattern ECHO =
      Pattern.compile(
          "(?i)\\s*((replying to|reacted to|removed .{1,20} from|返信先\\s*[:：]?) ?[\"“「].*"
              + "|[\"“「].*[\"”」](への返信|に返信|に.{0,10}(リアクション|反応)).*"
              + "|[0-9]+ ?(件の返信|repl(y|ies))|[(（](edited|編集済み)[)）])");

  /** A quoted line of somebody else's that goes on below. */
  private static final Pattern ECHO_OPEN =
      Pattern.compile(
          "(?i)\\s*(replying to|reacted to|removed .{1,20} from|返信先)[\\s:：]*[\"“「][^\"”」]*");

  private static final Pattern EDITED = Pattern.compile("(?i)\\s*[(（](edited|編集済み)[)）]\\s*$");

  private static final Pattern AUTHOR =
      Pattern.compile(
          "\\s*(?:#{1,6}\\s+(.{1,80}?)|【(.{1,80})】"
              + "|(?:名前|氏名|グループ名?|チーム名?|Name|Group|Team)\\s*[:：]\\s*(.{1,80}?)"
              + "|((?:グループ|チーム|班|Group|Team)\\s?[0-9０-９A-ZＡ-Ｚ一二三四五六七八九十]{1,3}))\\s*");

  private final List<Saying> sayings = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String who = "";
  private boolean open;
  private boolean quoted;
  private int aside;

  private ChatReader() {}

  /**
   * What a text holds.
   *
   * @param sayings what was said, in order
   * @param aside how many messages to one person only were left out
   */
  public record Chat(List<Saying> sayings, int aside) {
    public Chat {
      sayings = List.copyOf(sayings);
    }
  }

  /** Reads a text. Whatever is no chat is taken as notes. */
  public static Chat read(String text) {
    Optional<List<Saying>> export = SlackExport.read(text);
    if (export.isPresent()) {
      return new Chat(export.get(), 0);
    }
    ChatReader reader = new ChatReader();
    List<String> lines = text.lines().toList();
    if (lines.stream().anyMatch(l -> CAPTION.matcher(l).matches())) {
      reader.captions(lines);
    } else if (lines.stream().anyMatch(MessageHead::isZoom)) {
      lines.forEach(reader::zoom);
    } else if (lines.stream().anyMatch(ChatReader::isCopied)) {
      reader.copied(lines);
    } else {
      lines.forEach(reader::notes);
    }
    reader.end();
    return new Chat(reader.sayings, reader.aside);
  }

  private static boolean isCopied(String line) {
    return MessageHead.copied(line).isPresent() || isTime(line);
  }

  private static boolean isTime(String line) {
    return ONLY_TIME.matcher(line).matches();
  }

  private void zoom(String line) {
    MessageHead.zoom(line).ifPresentOrElse(this::begin, () -> add(line));
  }

  private void captions(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      Matcher said = CAPTION_SAID.matcher(lines.get(i));
      boolean first = i > 0 && CAPTION.matcher(lines.get(i - 1)).matches();
      if (first && said.matches()) {
        String name = said.group(1) == null ? said.group(2) : said.group(1);
        begin(new MessageHead(MessageHead.name(name), true, said.group(3)));
      } else if (!CAPTION.matcher(lines.get(i)).matches() && !isCue(lines, i)) {
        add(lines.get(i));
      }
    }
  }

  /** The first line of a WebVTT file, and what numbers a caption. */
  private static boolean isCue(List<String> lines, int i) {
    boolean above = i + 1 < lines.size() && CAPTION.matcher(lines.get(i + 1)).matches();
    return above && lines.get(i).matches("[0-9]+") || i == 0 && lines.get(i).contains("WEBVTT");
  }

  /**
   * A name stands above a time, where no line has both. Where lines have both, a name alone stands
   * below a blank line as well, and further times are messages of theirs.
   */
  private void copied(List<String> lines) {
    boolean both = lines.stream().anyMatch(l -> MessageHead.copied(l).isPresent());
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Optional<MessageHead> head = MessageHead.copied(line);
      boolean timeBelow = i + 1 < lines.size() && isTime(lines.get(i + 1));
      boolean blankAbove = i == 0 || lines.get(i - 1).isBlank();
      if (head.isPresent()) {
        begin(head.get());
      } else if (timeBelow && isName(line) && (blankAbove || !both)) {
        begin(new MessageHead(MessageHead.name(line), true, ""));
      } else if (!isTime(line)) {
        add(line);
      }
    }
  }

  private static boolean isName(String line) {
    return !line.isBlank() && line.length() <= LONGEST_NAME && !ArrowNotation.hasArrow(line);
  }

  private void notes(String line) {
    Matcher m = AUTHOR.matcher(line);
    if (!m.matches()) {
      add(line);
      return;
    }
    for (int g = 1; g <= m.groupCount(); g++) {
      if (m.group(g) != null) {
        begin(new MessageHead(MessageHead.name(m.group(g)), true, ""));
      }
    }
  }

  private void begin(MessageHead head) {
    end();
    aside += head.forAll() ? 0 : 1;
    open = head.forAll();
    quoted = false;
    who = head.who();
    add(head.text());
  }

  private void add(String line) {
    boolean said = open || who.isEmpty();
    boolean within = quoted;
    quoted = quoted ? !line.matches(".*[\"”」]\\s*") : ECHO_OPEN.matcher(line).matches();
    boolean echo = within || quoted || ECHO.matcher(line).matches();
    if (said && !line.isBlank() && !echo) {
      String plain = EDITED.matcher(line).replaceFirst("").strip();
      text.append(plain).append('\n');
    }
  }

  private void end() {
    if (text.length() > 0) {
      sayings.add(new Saying(who, text.toString()));
    }
    text.setLength(0);
  }
}
