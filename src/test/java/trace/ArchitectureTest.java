package trace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The house rules: one direction of imports, one door for each library, nothing hidden. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("trace");

  /** Who may import whom; {@code model} is open to all, {@code cli} imports all. */
  private static final Map<String, List<String>> IMPORTS = new LinkedHashMap<>();

  static {
    IMPORTS.put("model", List.of());
    IMPORTS.put("yaml", List.of("model"));
    IMPORTS.put("edit", List.of("model", "yaml"));
    IMPORTS.put("kit", List.of("model", "yaml"));
    IMPORTS.put("files", List.of("model", "yaml", "kit"));
    IMPORTS.put("session", List.of("model", "yaml", "edit", "kit"));
    IMPORTS.put("analysis", List.of("model"));
    IMPORTS.put("words", List.of("model", "analysis", "session"));
    IMPORTS.put("picture.scene", List.of("model"));
    IMPORTS.put("picture.layout", List.of("model", "analysis", "picture.scene"));
    IMPORTS.put(
        "picture", List.of("picture.layout", "picture.scene", "model", "analysis", "words"));
    IMPORTS.put("picture.chart", List.of("picture", "picture.scene", "model", "words"));
    IMPORTS.put("document", List.of("model", "picture", "analysis", "words", "kit", "session"));
    IMPORTS.put("exchange", List.of("model", "yaml", "analysis"));
    IMPORTS.put("publish", List.of("model", "words"));
    IMPORTS.put(
        "cli.record", List.of("model", "yaml", "edit", "kit", "files", "analysis", "words"));
    IMPORTS.put("cli.preview", List.of("model", "words", "picture"));
    IMPORTS.put(
        "cli",
        List.of(
            "cli.preview",
            "cli.record",
            "model",
            "yaml",
            "edit",
            "kit",
            "files",
            "analysis",
            "words",
            "picture",
            "picture.chart",
            "picture.scene",
            "document",
            "exchange",
            "publish",
            "session"));
  }

  @Test
  void packagesImportInOneDirection() {
    var layers =
        layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("trace..")
            .withOptionalLayers(true);
    for (String name : IMPORTS.keySet()) {
      layers = layers.layer(name).definedBy("trace." + name);
    }
    for (var rule : IMPORTS.entrySet()) {
      String[] allowed = rule.getValue().toArray(String[]::new);
      layers =
          allowed.length == 0
              ? layers.whereLayer(rule.getKey()).mayNotAccessAnyLayer()
              : layers.whereLayer(rule.getKey()).mayOnlyAccessLayers(allowed);
    }
    layers.ensureAllClassesAreContainedInArchitecture().check(CLASSES);
  }

  @Test
  void packagesHaveNoRings() {
    slices().matching("trace.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void eachLibraryHasOneDoor() {
    door("cli", "picocli..");
    door("cli.record", "org.jline..");
    door("cli.preview", "com.sun.net.httpserver..");
    door("yaml", "org.snakeyaml..");
    door("picture.scene", "java.awt..", "javax.imageio..", "org.apache.pdfbox..");
    door("picture", "io.nayuki..");
    door("document", "com.samskivert.mustache..");
    door("exchange", "tools.jackson..", "org.apache.commons.csv..", "org.dhatim..");
    door("publish", "org.commonmark..", "com.openhtmltopdf..");
  }

  private static void door(String room, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage("trace." + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .check(CLASSES);
  }

  @Test
  void theModelUsesJavaOnly() {
    classes()
        .that()
        .resideInAPackage("trace.model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("trace.model", "java..")
        .check(CLASSES);
  }

  @Test
  void onlyFilesAndCommandsTouchTheDisk() {
    noClasses()
        .that()
        .resideOutsideOfPackages("trace.files", "trace.cli", "trace.kit")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.File")
        .check(CLASSES);
  }

  @Test
  void onlyMainTouchesTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("trace.cli.Main")
        .and()
        .doNotHaveFullyQualifiedName("trace.cli.Training")
        .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
        .orShould()
        .callMethodWhere(
            calls(
                "the process: exit, environment, clock",
                c ->
                    isOn(c, System.class, "exit", "getenv", "currentTimeMillis")
                        || (c.getTarget().getName().equals("now")
                            && c.getTargetOwner().getPackageName().equals("java.time")
                            && c.getTarget().getRawParameterTypes().isEmpty())))
        .check(CLASSES);
  }

  @Test
  void outputNeverDependsOnHashOrder() {
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "Set.of, Set.copyOf, Map.of, Map.copyOf, Map.ofEntries, Collectors.toSet",
                c ->
                    isOn(c, Set.class, "of", "copyOf")
                        || isOn(c, Map.class, "of", "copyOf", "ofEntries")
                        || isOn(c, java.util.stream.Collectors.class, "toSet")))
        .check(CLASSES);
    noClasses()
        .should()
        .callMethodWhere(
            calls(
                "iteration over a HashMap or HashSet",
                c ->
                    isOn(c, java.util.HashMap.class, "keySet", "values", "entrySet", "forEach")
                        || isOn(c, java.util.HashSet.class, "iterator", "stream", "forEach")))
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatItIsFor() {
    for (String room : IMPORTS.keySet()) {
      assertThat(
              java.nio.file.Path.of(
                  "src/main/java/trace", room.replace('.', '/'), "package-info.java"))
          .exists();
    }
  }

  private static boolean isOn(JavaMethodCall call, Class<?> owner, String... names) {
    return call.getTargetOwner().isEquivalentTo(owner)
        && List.of(names).contains(call.getTarget().getName());
  }

  private static DescribedPredicate<JavaMethodCall> calls(
      String description, java.util.function.Predicate<JavaMethodCall> test) {
    return DescribedPredicate.describe(description, test);
  }
}
