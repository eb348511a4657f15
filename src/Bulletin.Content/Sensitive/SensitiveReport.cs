using Bulletin.Content.Diagnostics;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Sensitive;

/// <summary>Reports what is sensitive in a text, in the values of a mapping, in the name of a file.</summary>
/// <param name="cleared">What may stand there.</param>
/// <param name="add">Takes each diagnostic.</param>
public readonly struct SensitiveReport(Clearances cleared, Action<Diagnostic> add)
{
    [ThreadStatic]
    private static List<SensitiveMatch>? matches;

    /// <summary>Reports what stands in a text of Markdown.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">Where a part of it stands, by its offset.</param>
    /// <returns>What was found, cleared or not.</returns>
    public SensitiveMatch[] Body(ReadOnlySpan<char> text, Func<int, Location> place)
    {
        text = EntityText.Resolve(text);
        var found = Find(text, default, joinsLines: false);
        foreach (var match in found)
            Add(match, text, place(match.Start));
        return [.. found];
    }

    /// <summary>What a text has that a page shows as one line. The list is good until the next search.</summary>
    internal static List<SensitiveMatch> Find(ReadOnlySpan<char> text) => Find(text, default, joinsLines: true);

    /// <summary>Reports what stands in a value.</summary>
    /// <param name="text">The value.</param>
    /// <param name="heading">What it stands under: the heading of a column, the name of a key; may be empty.</param>
    /// <param name="place">Where it stands.</param>
    public void Value(ReadOnlySpan<char> text, ReadOnlySpan<char> heading, Location place)
    {
        foreach (var match in Find(text, heading, joinsLines: true))
            Add(match, text, place, heading);
    }

    /// <summary>Reports what stands in the values of a mapping, at any depth.</summary>
    /// <param name="mapping">Front matter, or a whole YAML file.</param>
    /// <param name="file">Its path below the site folder.</param>
    /// <param name="isSkipped">The keys whose values no reader ever sees.</param>
    public void Mapping(YamlMapping mapping, string file, Func<string, bool> isSkipped)
    {
        foreach (var entry in mapping.Entries)
        {
            // A key of a classified document is an error by itself.
            if (!isSkipped(entry.Key) && !SecrecyKeys.Has(entry.Key))
                Node(entry.Value, entry.Key, file, isSkipped);
        }
    }

    /// <summary>Reports what stands in the path of a file that is published, and so in its address.</summary>
    public void FileName(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path.AsSpan());
        // The numbers of folders are years and serial numbers; of those only identity numbers are sure.
        if (Name(name, path, SensitiveKind.MobileNumber) == 0)
            Name(Path.GetDirectoryName(path.AsSpan()), path, SensitiveKind.IdentityNumber);
    }

    /// <summary>Reports what is cleared and stands neither in the front matter nor in the body.</summary>
    public void Unused(string file)
    {
        foreach (var clearance in cleared.Unused)
            add(SensitiveProblems.UnusedClearance(new(file, clearance.At), clearance.Text));
    }

    private int Name(ReadOnlySpan<char> name, string path, SensitiveKind least)
    {
        var count = 0;
        foreach (var match in Find(name, default, joinsLines: true))
        {
            if (!match.Kind.IsNumber() || match.Kind > least)
                continue;
            add(SensitiveProblems.FileName(match.Kind, new(path)));
            count++;
        }

        return count;
    }

    private static List<SensitiveMatch> Find(ReadOnlySpan<char> text, ReadOnlySpan<char> heading, bool joinsLines)
    {
        var found = matches ??= [];
        found.Clear();
        new SensitiveScanner(text, heading, joinsLines).Scan(found);
        return found;
    }

    /// <summary>Reports what was found, unless it is cleared.</summary>
    internal void Add(SensitiveMatch match, ReadOnlySpan<char> text, Location place, ReadOnlySpan<char> heading = default)
    {
        var part = text.Slice(match.Start, match.Length);
        if (!cleared.Has(part))
            add(Problem(match.Kind, place, part.ToString(), heading.ToString()));
    }

    private static Diagnostic Problem(SensitiveKind kind, Location at, string text, string heading) => kind switch
    {
        SensitiveKind.IdentityNumber => SensitiveProblems.Identity(at, text),
        SensitiveKind.OldIdentityNumber => SensitiveProblems.OldIdentity(at, text),
        SensitiveKind.PaymentCard => SensitiveProblems.Card(at, text),
        SensitiveKind.MobileNumber => SensitiveProblems.Mobile(at, text),
        SensitiveKind.HomeAddress => SensitiveProblems.Home(at),
        SensitiveKind.SecrecyMark => SensitiveProblems.Secrecy(at, text),
        SensitiveKind.InternalMark => SensitiveProblems.Internal(at, text),
        _ => SensitiveProblems.NotDisclosed(at, text, heading),
    };

    private void Node(YamlNode node, string key, string file, Func<string, bool> isSkipped)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Value(scalar.Value, key, new(file, scalar.At));
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Node(item, key, file, isSkipped);
                break;
            case YamlMapping mapping:
                Mapping(mapping, file, isSkipped);
                break;
        }
    }
}
