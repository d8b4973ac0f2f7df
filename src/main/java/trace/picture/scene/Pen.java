package trace.picture.scene;

/** What a scene is drawn with: SVG text or an image. All numbers are pixels of the scene. */
interface Pen {
  /** Begins a group of what belongs together. */
  void open(Scene.Group group);

  /** Ends the group begun last. */
  void close(Scene.Group group);

  void rect(Scene.Rect rect);

  void disc(Scene.Disc disc);

  void line(Scene.Line line);

  void curve(Scene.Path curve);

  void polygon(Scene.Path polygon);

  void text(Scene.Text text);
}
