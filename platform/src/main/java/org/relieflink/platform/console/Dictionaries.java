package org.relieflink.platform.console;

import java.util.List;
import java.util.Optional;
import org.relieflink.kernel.DivisionCode;

/** 字典的大门：every code list and dated rule file in force, read-only. */
public interface Dictionaries {
  /** In the order of the list. */
  List<Dictionary> list();

  Optional<Dictionary> find(String id);

  /**
   * Divisions whose code starts with the text or whose name holds it; nothing for an empty text.
   *
   * @param most at most so many
   */
  List<DivisionCode> divisions(String text, int most);
}
