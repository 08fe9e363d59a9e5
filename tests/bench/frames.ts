/**
 * How many frames a page draws in a time, asked in the page: as text, for what compiles these files would give their
 * functions helpers that the page does not have.
 */
export const FRAMES_WITHIN = `
  window.framesWithin = (milliseconds) =>
    new Promise((resolve) => {
      const until = performance.now() + milliseconds;
      let count = 0;
      const step = () => {
        count += 1;
        if (performance.now() < until) requestAnimationFrame(step);
        else resolve(count);
      };
      requestAnimationFrame(step);
    });
`;
