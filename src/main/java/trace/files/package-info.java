/** Where traces live: found, read, locked, replaced. */
package trace.files;
