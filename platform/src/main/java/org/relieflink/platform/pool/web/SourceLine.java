package org.relieflink.platform.pool.web;

import org.relieflink.platform.pool.SourceStatus;

/**
 * 名单表的一行。 One list on the page of sources.
 *
 * @param firstOfDepartment whether the department's name is shown in this row
 * @param tag class of the tag without its prefix
 */
public record SourceLine(SourceStatus source, boolean firstOfDepartment, String tag) {

  static SourceLine of(SourceStatus source, boolean first) {
    String tag =
        switch (source.freshness()) {
          case FRESH -> "plain";
          case STALE -> "bad";
          case NONE -> "todo";
        };
    return new SourceLine(source, first, tag);
  }
}
