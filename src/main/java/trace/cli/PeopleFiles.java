package trace.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import trace.files.FileProblem;
import trace.files.GivenFiles;
import trace.files.IgnoreFile;
import trace.files.LoadedSession;
import trace.files.SessionFiles;
import trace.files.TraceStore;
import trace.model.Language;
import trace.model.Names;
import trace.model.Session;
import trace.session.Attendees;
import trace.session.People;
import trace.session.PeopleReader;
import trace.session.PeopleUpdate;
import trace.session.Person;

/** The people of a session and of those before it. */
final class PeopleFiles {
  /** More earlier sessions of a series are not looked at: people forget. */
  private static final int MOST_EARLIER = 6;

  private PeopleFiles() {}

  /** Where the people of a session stand; the file need not be there. */
  static Path of(OpenedSession opened) {
    return opened.loaded().folder().resolve(People.FILE_NAME);
  }

  /** The people of a session; nobody if there is no file or it cannot be read. */
  static People read(Path folder) {
    Path file = folder.resolve(People.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return People.NONE;
    }
    try {
      byte[] bytes = GivenFiles.read(file);
      return PeopleReader.read(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    } catch (FileProblem e) {
      return People.NONE;
    }
  }

  /** Writes down who was found in a list; what stands in the file already stays. */
  static PeopleUpdate put(
      Surroundings surroundings, Path people, Attendees found, Path list, Language language)
      throws FileProblem {
    String called = String.valueOf(list.getFileName());
    if (Files.exists(people)) {
      return TraceStore.change(
          people,
          text -> PeopleUpdate.of(text, found, called),
          PeopleUpdate::text,
          new Reports(surroundings, language)::file);
    }
    Texts texts = Texts.of(language);
    PeopleUpdate update = PeopleUpdate.of(texts.get("people.head"), found, called);
    if (update.text().isPresent()) {
      IgnoreFile.make(people.getParent(), texts.get("session.ignore"));
      TraceStore.create(people, update.text().get());
    }
    return update;
  }

  /**
   * Who sat together in the sessions of the same series before this one, the latest first: in the
   * folders beside it.
   */
  static List<List<List<String>>> earlier(OpenedSession opened) {
    Session session = opened.session();
    Path folder = opened.loaded().folder();
    if (session.series().isEmpty() || folder.getParent() == null) {
      return List.of();
    }
    return SessionFiles.in(folder.getParent()).stream()
        .filter(l -> !l.folder().equals(folder))
        .filter(l -> l.session().filter(s -> isBefore(s, session)).isPresent())
        .sorted(Comparator.comparing(PeopleFiles::date).reversed())
        .limit(MOST_EARLIER)
        .map(l -> groups(read(l.folder())))
        .toList();
  }

  private static String date(LoadedSession loaded) {
    return loaded.session().map(Session::date).orElse("");
  }

  private static boolean isBefore(Session other, Session session) {
    boolean before =
        session.date().isEmpty()
            || !other.date().isEmpty() && other.date().compareTo(session.date()) < 0;
    return before && Names.same(other.series(), session.series());
  }

  private static List<List<String>> groups(People people) {
    return people.expected().stream()
        .map(Person::group)
        .flatMap(Optional::stream)
        .distinct()
        .sorted()
        .map(g -> in(people, g))
        .toList();
  }

  private static List<String> in(People people, int group) {
    return people.expected().stream()
        .filter(p -> p.group().equals(Optional.of(group)))
        .map(Person::name)
        .toList();
  }
}
