package org.relieflink.platform.sharing;

import java.time.YearMonth;
import java.util.List;
import org.relieflink.platform.access.Officer;

/** 共享率的大门：measured from the steps; nobody types it. */
public interface SharingRates {
  /** Fewer facts than this are called few, by the same dated file. */
  int fewBelow();

  /** Of what the own unit asked in these months, newest month first, then departments by name. */
  List<SharingRate> of(Officer officer, YearMonth from, YearMonth to);

  /** Name of a department; its code where nobody knows it. */
  String nameOf(String department);

  /** How many lists of each department are as fresh as agreed. */
  List<Rhythm> rhythm();

  /**
   * 名单来得准不准时.
   *
   * @param lists that the department hands over
   * @param fresh of them, those no older than agreed
   */
  record Rhythm(String department, String name, int lists, int fresh) {}
}
