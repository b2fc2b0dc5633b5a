package org.relieflink.platform.document;

import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Whose;

/**
 * 文书的来源：owned here, upstream; a capability whose rows papers are made for answers. Rights follow
 * the subject: of what an officer may not see, the papers are not told of either. Papers of a kind
 * of subject that nobody answers for are shown to nobody.
 *
 * <p>When its subject is sealed or opened later, the capability calls the database function {@code
 * document.subject_sealed(kind, id, sealed)} in the same transaction, e.g. from a trigger.
 */
public interface DocumentSubject {
  /** Which kind of subject it answers for. */
  String kind();

  /** Empty where there is none for this officer. */
  Optional<Known> find(Officer officer, String id);

  /** What is known for a paper of this kind, by field names of its form; empty where nothing is. */
  default Map<String, String> fields(Officer officer, String id, DocumentKind kind) {
    return Map.of();
  }

  /**
   * Name and number of the person, in full, by field names of any form; for the sealed contents
   * alone: pages are given them masked, and what is left out or left masked is filled in when it is
   * drafted.
   */
  default Map<String, String> persons(Officer officer, String id) {
    return Map.of();
  }

  /** Whether the matter has come to where a paper of this kind can be made. */
  default boolean ready(Officer officer, String id, DocumentKind kind) {
    return true;
  }

  /** Fields that were decided: nobody writes them otherwise. */
  default Map<String, String> decided(Officer officer, String id, DocumentKind kind) {
    return Map.of();
  }

  /** Fields that were computed: they may be written otherwise, by whoever says why. */
  default Map<String, String> computed(Officer officer, String id, DocumentKind kind) {
    return Map.of();
  }

  /**
   * 知道的。
   *
   * @param label in one plain phrase, without a person
   * @param href its page
   * @param minor about a minor, or nobody knows the age
   */
  record Known(Whose whose, String label, String href, boolean minor) {}
}
