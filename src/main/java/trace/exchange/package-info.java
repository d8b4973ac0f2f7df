/** How others write it: one small writer for each format. */
package trace.exchange;
