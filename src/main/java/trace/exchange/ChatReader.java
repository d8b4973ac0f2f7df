package trace.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads chats as people save them: the text file of a Zoom meeting (older and newer, Japanese and
 * English), the captions file with the chat of a Google Meet recording, what is copied out of
 * Slack, Teams or Meet, Slack's export as JSON, a talk saved by LINE; and plain notes, with or
 * without the names of people or groups above their lines. Messages to one person only are left out
 * and counted; the platform's notes of who liked or answered what are left out.
 */
public final class ChatReader {
  /** The time above a caption: {@code 00:01:02.000,00:01:05.000}, and with an arrow in WebVTT. */
  private static final Pattern CAPTION =
      Pattern.compile("[0-9:]{4,9}[.,][0-9]{1,3}(?:,|\\s+-->\\s+)[0-9:]{4,9}[.,][0-9]{1,3}.*");

  private static final Pattern CAPTION_SAID =
      Pattern.compile("(?:<v ([^>]{1,80})>|([^:：]{1,80})[:：]\\s)\\s*(.*?)(?:</v>)?");

  private static final Pattern ECHO =
      Pattern.compile(
          "(?i)\\s*((replying to|reacted to|removed .{1,20} from|返信先\\s*[:：]?) ?[\"“「].*"
              + "|[\"“「].*[\"”」](への返信|に返信|に.{0,10}(リアクション|反応)).*"
              + "|[0-9]+ ?(件の返信|repl(y|ies))|[(（](edited|編集済み)[)）])");

  /** A quoted line of somebody else's that goes on below. */
  private static final Pattern ECHO_OPEN =
      Pattern.compile(
          "(?i)\\s*(replying to|reacted to|removed .{1,20} from|返信先)[\\s:：]*(?<mark>[\"“「])[^\"”」]*");

  private static final String OPENING = "\"“「";
  private static final String CLOSING = "\"”」";

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

  /** The marks around a quote of several lines; empty outside one. */
  private String quote = "";

  /** The lines of such a quote: should it never end, only its first line was one. */
  private final List<String> held = new ArrayList<>();

  private int aside;

  private ChatReader() {}

  /**
   * What a text holds.
   *
   * @param sayings what was said, in order
   * @param aside how many messages to one person only were left out
   * @param guessed what was taken for the name of somebody and may be none
   * @param doubted what stands behind a time and was not taken for a name, but may be one
   */
  public record Chat(List<Saying> sayings, int aside, List<String> guessed, List<String> doubted) {
    public Chat {
      sayings = List.copyOf(sayings);
      guessed = List.copyOf(guessed);
      doubted = List.copyOf(doubted);
    }
  }

  /**
   * Reads a text. Whatever is no chat is taken as notes.
   *
   * @param isExpected whether somebody of a name is expected to have written something
   */
  public static Chat read(String text, Predicate<String> isExpected) {
    Optional<List<Saying>> export = SlackExport.read(text);
    if (export.isPresent()) {
      return new Chat(export.get(), 0, List.of(), List.of());
    }
    ChatReader reader = new ChatReader();
    List<String> lines = text.lines().toList();
    CopiedHeads heads = CopiedHeads.NONE;
    if (lines.stream().anyMatch(l -> CAPTION.matcher(l).matches())) {
      reader.captions(lines);
    } else if (lines.stream().anyMatch(MessageHead::isZoom)) {
      lines.forEach(reader::zoom);
    } else {
      heads = CopiedHeads.of(lines, isExpected);
      reader.copied(lines, heads);
    }
    reader.end();
    return new Chat(reader.sayings, reader.aside, heads.guessed(), heads.doubted());
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

  /** What was copied out of a window; notes, where nothing in it says that it was. */
  private void copied(List<String> lines, CopiedHeads heads) {
    boolean notes = heads.isEmpty() && lines.stream().noneMatch(CopiedHeads::isTime);
    for (int i = 0; i < lines.size(); i++) {
      Optional<MessageHead> head = heads.at(i);
      if (head.isPresent()) {
        begin(head.get());
      } else if (notes) {
        notes(lines.get(i));
      } else if (!CopiedHeads.isTime(lines.get(i))) {
        add(lines.get(i));
      }
    }
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
    who = head.who();
    add(head.text());
  }

  private void add(String line) {
    if (!quote.isEmpty()) {
      held.add(line);
      if (isEnd(line)) {
        quote = "";
        held.clear();
      }
      return;
    }
    Matcher opened = ECHO_OPEN.matcher(line);
    if (opened.matches()) {
      char mark = opened.group("mark").charAt(0);
      quote = "" + mark + CLOSING.charAt(OPENING.indexOf(mark));
    } else if ((open || who.isEmpty()) && !line.isBlank() && !ECHO.matcher(line).matches()) {
      text.append(EDITED.matcher(line).replaceFirst("").strip()).append('\n');
    }
  }

  /** True if the quote ends with a line: what the line itself puts in such marks is not the end. */
  private boolean isEnd(String line) {
    char opening = quote.charAt(0);
    char closing = quote.charAt(1);
    long opened = line.chars().filter(c -> c == opening).count();
    long closed = line.chars().filter(c -> c == closing).count();
    boolean more = opening == closing ? closed % 2 == 1 : closed > opened;
    return more && line.strip().endsWith(String.valueOf(closing));
  }

  private void end() {
    while (!quote.isEmpty()) {
      // It was never closed, as where the platform cut it off: what follows is their own.
      List<String> theirs = List.copyOf(held);
      quote = "";
      held.clear();
      theirs.forEach(this::add);
    }
    if (text.length() > 0) {
      sayings.add(new Saying(who, text.toString()));
    }
    text.setLength(0);
  }
}
