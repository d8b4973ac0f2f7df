package trace.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import trace.files.FileProblem;
import trace.files.SessionFiles;

/** The session a command is about, and the language it answers in. */
final class SessionOptions {
  @Parameters(arity = "0..1", paramLabel = "SESSION", descriptionKey = "SESSION")
  private String session;

  @Mixin private PlaceOptions place;

  /**
   * Finds and reads the session. What is wrong with it and does not stand in the way is told.
   *
   * @throws NotUsable if it cannot be worked with until its errors are mended
   */
  OpenedSession open(Surroundings surroundings) throws FileProblem {
    Path file = SessionFiles.find(Optional.ofNullable(session), place.folder(surroundings));
    return OpenedSession.usable(surroundings, SessionFiles.load(file), place);
  }

  /** What was typed for SESSION, to be typed again in front of the next command; with a space. */
  String again() {
    return session == null ? "" : " " + Typed.word(session);
  }
}
