package org.relieflink.platform.fund;

import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/** 审计包的大门：a budget year of the own place, to be checked without this server. */
public interface AuditPacks {
  /** Entries of the trail in one pack; a county's year has some thousand. More are refused. */
  int MOST_ENTRIES = 100_000;

  /** Made anew each time; it leaves through the gate of exports, and the trail says its SM3. */
  Outcome<Taken> take(Officer officer, int year);

  /** 拿到的：the pack, or where another person's agreement is asked for first. */
  sealed interface Taken {}

  /** 先请人同意：on this page. */
  record Ask(String href) implements Taken {}

  /**
   * 审计包。
   *
   * @param sm3 of its manifest
   * @param proven entries of the trail with a proof
   * @param open entries that are not sealed yet
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record AuditPack(String name, byte[] zip, String sm3, long proven, long open) implements Taken {
    @Override
    public String toString() {
      return "AuditPack[" + name + "]";
    }
  }
}
