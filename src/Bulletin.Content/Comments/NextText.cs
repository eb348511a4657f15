namespace Bulletin.Content.Comments;

/// <summary>
/// Where some signs stand next in a text that is read from its beginning to its end. What was looked through is not looked through again:
/// many remarks that one sign closes would else take the square of their number.
/// </summary>
internal sealed class NextText(string text, string signs)
{
    private int from = int.MaxValue;
    private int next;

    /// <returns>The place; -1: nowhere behind.</returns>
    public int Find(int at)
    {
        if (at >= from && (next < 0 || next >= at))
            return next;
        from = at;
        return next = at >= text.Length ? -1 : text.IndexOf(signs, at, StringComparison.Ordinal);
    }

    /// <returns>Behind the signs; -1: they are nowhere.</returns>
    public int End(int at) => Find(at) is var found and >= 0 ? found + signs.Length : -1;
}
