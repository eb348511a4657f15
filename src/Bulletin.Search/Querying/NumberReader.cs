namespace Bulletin.Search.Querying;

/// <summary>Reads the numbers and texts that <see cref="Indexing.ScriptText"/> writes.</summary>
internal ref struct NumberReader(string text, int at = 0)
{
    public int At { get; private set; } = at;

    public readonly bool IsAtEnd => At >= text.Length;

    public int Next()
    {
        var first = text[At++];
        return first < 0xE000 ? first - 1 : ((first - 0xE000) << 15) | (text[At++] - 1);
    }

    public string Text(int length)
    {
        At += length;
        return text.Substring(At - length, length);
    }

    public void Skip(int length) => At += length;
}
