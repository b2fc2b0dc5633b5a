package org.relieflink.platform.incident.web;

import java.util.List;

/**
 * 一个事件的页面要的全部.
 *
 * @param handles whether this officer may add steps: the incident is open and the table allows it
 * @param missing stages without a step, in words; empty when it may be ended
 * @param closing null when nobody asked to end it
 */
record IncidentView(
    long id,
    String number,
    String kind,
    String kindCode,
    String level,
    String levelCode,
    String levelTag,
    String proposed,
    List<String> about,
    String words,
    String detected,
    String opened,
    String opener,
    List<AlarmLink> alarms,
    boolean closed,
    boolean handles,
    String missing,
    String entries,
    String persons,
    String sensitive,
    List<StagePicture.Node> nodes,
    List<IncidentWords.DutyLine> duties,
    List<IncidentWords.PartLine> parts,
    List<IncidentWords.Point> timeline,
    List<IncidentWords.MeasureLine> measures,
    List<IncidentWords.Entry> shown,
    @org.jspecify.annotations.Nullable Ending closing) {

  /** 由哪个预警立的；没有地址的是看不到的。 */
  record AlarmLink(String label, String href) {}

  /**
   * 请别人同意的结论.
   *
   * @param approval page of the request; empty for everybody but the one who asked
   * @param granted whether it may end now
   */
  record Ending(String finding, String words, String asked, String approval, boolean granted) {}
}
