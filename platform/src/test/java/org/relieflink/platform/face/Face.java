package org.relieflink.platform.face;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.relieflink.platform.access.Officer;

/**
 * One page to look at.
 *
 * @param officer who looks; null = nobody signed in
 * @param path address, e.g. {@code /trail}
 * @param name of the screenshot, e.g. {@code trail}
 * @param before what to do first, e.g. open a dialog
 */
public record Face(Officer officer, String path, String name, Consumer<Page> before) {
  /** The page as it comes. */
  static final Consumer<Page> NOTHING = page -> {};

  public static Face of(Officer officer, String path, String name) {
    return new Face(officer, path, name, NOTHING);
  }

  public Face after(Consumer<Page> action) {
    return new Face(officer, path, name, action);
  }
}
