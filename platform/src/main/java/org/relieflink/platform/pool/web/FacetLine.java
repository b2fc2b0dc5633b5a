package org.relieflink.platform.pool.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.FaultFacet;

/**
 * “按错误看”的一条。 One group of faults with its bar.
 *
 * @param family null for all faults
 * @param bar width of the bar, 0 to 200
 */
public record FacetLine(@Nullable String family, long rows, int bar, boolean current) {
  static final int WIDTH = 200;

  static List<FacetLine> of(List<FaultFacet> facets, long all, @Nullable String chosen) {
    List<FacetLine> lines = new ArrayList<>();
    lines.add(new FacetLine(null, all, WIDTH, chosen == null));
    for (FaultFacet facet : facets) {
      int bar = all == 0 ? 0 : (int) Math.max(1, Math.min(WIDTH, facet.rows() * WIDTH / all));
      lines.add(new FacetLine(facet.family(), facet.rows(), bar, facet.family().equals(chosen)));
    }
    return lines;
  }
}
