package org.relieflink.platform.relief;

/**
 * 案件里的人：joins an applicant who registered the case.
 *
 * @param relation id of the dated list
 * @param masked as this officer may see it; empty where it was destroyed
 * @param joinedAt number of the step
 * @param leftAt number of the step with which the person left; 0 while there
 */
public record Participant(
    long id, ParticipantRole role, String relation, String masked, int joinedAt, int leftAt) {
  public boolean isThere() {
    return leftAt == 0;
  }

  @Override
  public String toString() {
    return "Participant[" + id + "]";
  }
}
