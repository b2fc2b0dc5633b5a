package org.relieflink.platform.access;

/**
 * 越权被拒：somebody signed in asked for what no row allows (event for the trail).
 *
 * @param officer who asked
 * @param method HTTP method
 * @param path the address without its query
 */
public record AccessRefused(Officer officer, String method, String path) {}
