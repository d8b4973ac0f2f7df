package trace.yaml;

import trace.model.Problem;

/**
 * A line that YAML refuses or understands otherwise than a person does.
 *
 * @param line from 0
 * @param problem what is wrong with it
 * @param mended the line as it should be written, or null if that cannot be told
 */
record Mend(int line, Problem problem, String mended) {}
