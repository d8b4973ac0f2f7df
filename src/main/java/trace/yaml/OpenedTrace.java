package trace.yaml;

import java.util.Optional;

/**
 * A trace that was read together with its tree, for those who change its text in places.
 *
 * @param reading what was read
 * @param root the tree, whose offsets are those of the text; empty if the text as such has an error
 */
public record OpenedTrace(Reading reading, Optional<YamlNode> root) {}
