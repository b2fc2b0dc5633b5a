package org.relieflink.platform.ferry;

/** 站点登记到哪一步；only forward. */
public enum SiteState {
  /** One person registered it; nothing is exchanged yet. */
  ASKED,
  /** Another person agreed to its keys. */
  AGREED,
  /** Taken back, or replaced by newer keys. */
  ENDED
}
