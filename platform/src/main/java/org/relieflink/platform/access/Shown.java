package org.relieflink.platform.access;

/**
 * 给看多少：what the policy says of the persons in a row.
 *
 * @param person of level 3, an adult
 * @param closest of level 4, a minor
 */
public record Shown(Effect person, Effect closest) {}
