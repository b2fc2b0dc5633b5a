package org.relieflink.platform.incident;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.TrailEntry;

/**
 * 事件的大门：the incidents an officer may handle, by the policy table; nobody sees, handles or agrees to
 * one about himself, and the database says it again.
 */
public interface Incidents {
  /** Rows on one page of a list. */
  int MOST = 100;

  /**
   * Entries of the trail that one incident may touch; more are two incidents, or a narrower span.
   */
  int MOST_ENTRIES = 20_000;

  /** Entries shown with an incident; the rest is in its evidence pack or the trail. */
  int SHOWN_ENTRIES = 200;

  /**
   * Newest first.
   *
   * @param before id below which to read on
   */
  List<Incident> list(Officer officer, boolean closed, long before);

  long count(Officer officer, boolean closed);

  Optional<Incident> find(Officer officer, long id);

  /** Opens one, with the entries it touches; its level is what the rules say of them. */
  Outcome<Incident> open(Officer officer, NewIncident wanted);

  /** Adds a step other than the end. */
  Outcome<Incident> add(Officer officer, long id, Said said);

  /** Numbers of all entries of the trail it touches, in their order. */
  List<Long> entries(Incident incident);

  /** The first {@link #SHOWN_ENTRIES} of them. */
  List<TrailEntry> shownEntries(Incident incident);

  /** How many persons and which classes, counted from these entries. */
  Touched touched(Incident incident);

  /** The level the rules propose for what was touched. */
  IncidentLevel proposed(Incident incident, Touched touched);

  /** What must be done by when, as the rules of the day of detection say, in the order of time. */
  List<Duty> duties(Incident incident);

  /** The finding that waits for another person's agreement, or has it. */
  Optional<Closing> closing(Officer officer, Incident incident);

  /** Asks another person to agree to this end; every stage must have a step before. */
  Outcome<Closing> askToClose(Officer officer, long id, Wish wish);

  /** Ends it, once another person agreed. */
  Outcome<Incident> close(Officer officer, long id);

  /** 想怎样结：finding, and in words what was found and which measures were taken. */
  record Wish(IncidentFinding finding, String words) {
    public Wish {
      words = words.strip();
    }
  }
}
