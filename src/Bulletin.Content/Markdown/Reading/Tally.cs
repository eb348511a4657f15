namespace Bulletin.Content.Markdown.Reading;

/// <summary>How often something was found, and where first.</summary>
internal record struct Tally
{
    public int First { get; set; }

    public int Count { get; set; }

    public void Add(int at)
    {
        if (Count++ == 0)
            First = at;
    }
}
