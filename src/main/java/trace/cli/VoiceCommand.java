package trace.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;
import trace.model.Voice;

/** {@code trace voice}: what somebody said, in their own words. */
@Command(name = "voice")
final class VoiceCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Parameters(index = "0", paramLabel = "WORDS", descriptionKey = "WORDS")
  private String words;

  @Option(names = "--who", paramLabel = "WHO", required = true, descriptionKey = "who")
  private String who;

  @Option(names = "--when", paramLabel = "T", descriptionKey = "when")
  private String when = "";

  @Option(names = "--about", paramLabel = "NAME", descriptionKey = "about")
  private List<String> about = new ArrayList<>();

  @Option(names = "--source", paramLabel = "S", descriptionKey = "source")
  private List<String> sources = new ArrayList<>();

  @Option(names = "--note", paramLabel = "T", descriptionKey = "note")
  private String note = "";

  @Mixin private PlaceOptions place;

  VoiceCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws FileProblem {
    Voice voice = new Voice(who, when, words, about, sources, note);
    return new Editing(surroundings, place).make("next.check", editor -> editor.voice(voice));
  }
}
