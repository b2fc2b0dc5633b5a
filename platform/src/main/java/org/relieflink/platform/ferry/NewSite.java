package org.relieflink.platform.ferry;

import java.util.Set;

/**
 * 要登记的站点.
 *
 * @param departments codes; empty = none of its own
 * @param card text of the {@code .site} file
 */
public record NewSite(String title, Network network, Set<String> departments, String card) {
  public NewSite {
    title = title.strip();
    departments = Set.copyOf(departments);
    card = card.strip();
  }
}
