namespace Bulletin.Build;

/// <summary>Finds the cause in what tasks and parallel loops throw.</summary>
internal static class Failure
{
    /// <summary>The exception itself or the first inner one of a type; null: there is none.</summary>
    public static T? Of<T>(Exception fault)
        where T : Exception
    {
        if (fault is T found) return found;
        if (fault is AggregateException many) return many.Flatten().InnerExceptions.OfType<T>().FirstOrDefault();
        return null;
    }
}
