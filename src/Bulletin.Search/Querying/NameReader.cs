using Names = Bulletin.Search.Indexing.TermCounter.Names;

namespace Bulletin.Search.Querying;

/// <summary>Reads the documents whose names contain a term.</summary>
internal ref struct NameReader(IndexText file, int offset, int count, int documents)
{
    private NumberReader reader = new(file, offset);
    private int left = count;

    public int Document { get; private set; } = -1;

    public Names Names { get; private set; }

    /// <summary>Before how many letters, digits and Han characters of the title it first stands.</summary>
    public int At { get; private set; }

    /// <summary>How many the title has.</summary>
    public int TitleLength { get; private set; }

    public bool Next()
    {
        if (left-- == 0) return false;
        var value = reader.Next();
        Document += (value >> 3) + 1;
        if (Document >= documents) throw file.Wrong();
        Names = (Names)(value & 7);
        (At, TitleLength) = (Names & Names.Title) != 0 ? (reader.Next(), reader.Next()) : (0, 0);
        return true;
    }

    /// <summary>Where a list ends.</summary>
    public static int End(IndexText file, int offset, int count, int documents)
    {
        var names = new NameReader(file, offset, count, documents);
        while (names.Next())
        {
        }

        return names.reader.At;
    }
}
