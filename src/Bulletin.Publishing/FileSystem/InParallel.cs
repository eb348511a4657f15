using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Bulletin.Publishing.FileSystem;

/// <summary>
/// Work on many files at once that fails as it would one by one: with the exception of the first file, not a bundle of them.
/// </summary>
internal static class InParallel
{
    /// <param name="items">What to work on.</param>
    /// <param name="action">Called once for each, in no order.</param>
    /// <param name="few">With fewer items than this, starting threads would cost more than they save.</param>
    public static void ForEach<T>(IReadOnlyList<T> items, Action<T> action, int few = 64)
    {
        if (items.Count < few)
        {
            foreach (var item in items) action(item);
            return;
        }

        try
        {
            Parallel.ForEach(Partitioner.Create(0, items.Count, Math.Max(1, items.Count / (8 * Environment.ProcessorCount))), range =>
            {
                for (var i = range.Item1; i < range.Item2; i++) action(items[i]);
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }
}
