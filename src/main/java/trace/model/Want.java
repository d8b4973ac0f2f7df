package trace.model;

/** Whether the person would like an element to rise or to fall. */
public enum Want {
  UP,
  DOWN
}
