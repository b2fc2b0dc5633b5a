package org.relieflink.platform.paper;

import java.util.Map;

/**
 * 要印什么。
 *
 * @param template name of a template, well-formed as XML, e.g. {@code identity/sheet}
 * @param model what the template speaks of, masked already
 * @param title of the file, in plain words and without a person
 */
public record PaperOrder(String template, Map<String, Object> model, String title, PaperMark mark) {
  public PaperOrder {
    model = Map.copyOf(model);
  }

  /** Never shows the model. */
  @Override
  public String toString() {
    return "PaperOrder[" + template + "]";
  }
}
