package org.relieflink.platform.screening.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.RecordNote;
import org.relieflink.platform.screening.internal.picture.Waterfall;

/**
 * 比对页。 The page model of one hit.
 *
 * @param recordId of the pool, for asking its department
 * @param notes what others have to say beside the record
 * @param question the title: the page asks, the person answers
 * @param person address of the file of the person on the list
 * @param decidedPerson what was decided about who that is; empty when nothing
 * @param exporting whether the evidence may leave as a file
 * @param lifted full numbers are shown, for the reason given
 * @param unveiling this officer may ask for full numbers
 * @param seal whether a minor is shown, and how far the agreement is
 * @param key makes the verdict happen once
 * @param query the filter with which one goes on to the next hit
 */
record PairView(
    long id,
    long partyId,
    String recordId,
    List<RecordNote> notes,
    String question,
    String partyName,
    String position,
    @Nullable String previous,
    @Nullable String next,
    String back,
    List<PathPicture.Piece> path,
    String alsoFound,
    String person,
    String decidedPerson,
    String leftTitle,
    String rightTitle,
    List<ComparedField> fields,
    String numberCheck,
    String scoreTitle,
    String model,
    Waterfall waterfall,
    String waterfallText,
    String meaning,
    WhatWouldChange whatIf,
    List<Said> history,
    String state,
    boolean decided,
    boolean superseded,
    boolean personAsked,
    boolean deciding,
    boolean exporting,
    boolean lifted,
    boolean unveiling,
    SealView seal,
    String key,
    String query) {

  PairView {
    notes = List.copyOf(notes);
    path = List.copyOf(path);
    fields = List.copyOf(fields);
    history = List.copyOf(history);
  }

  /** 一条判断记录。 */
  record Said(String verdict, String tag, String reason, String who, String when) {}

  @Override
  public String toString() {
    return "PairView[" + id + "]";
  }
}
