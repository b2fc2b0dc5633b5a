package org.relieflink.platform.opinion;

/**
 * 拿来比的一方面：what the distance between two cases is made of, as {@code opinion/fairness.yaml} says.
 */
public enum LikeFact {
  CASE_TYPE,
  LOSS,
  HARDSHIP,
  DEPENDANTS,
  AGE_GROUP,
  PLACE_LEVEL
}
