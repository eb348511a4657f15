using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Sensitive;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Configuration;

/// <summary>Reads the YAML files beside content/.</summary>
/// <param name="root">The site folder.</param>
/// <param name="known">What was parsed by the last build, by name of file; brought up to date.</param>
/// <param name="inputs">The door through which the files are read.</param>
/// <param name="problems">Receives diagnostics.</param>
internal sealed class SettingsFiles(string root, IDictionary<string, ParsedYaml> known, BuildInputs inputs, DiagnosticBag problems)
{
    private const int Largest = 1 << 20;

    public bool Has(string file) => inputs.File(Path.Combine(root, file)).Exists;

    /// <summary>Null: there is no such file, or it cannot be read, which is reported.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="listKey">For a file that is a list: the key under which the list is given.</param>
    public YamlMapping? Load(string file, string? listKey = null)
    {
        if (!Has(file))
        {
            known.Remove(file);
            return null;
        }

        try
        {
            return Read(new(Path.Combine(root, file)), file, listKey);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(file, fault));
            return null;
        }
    }

    private YamlMapping? Read(FileInfo info, string file, string? listKey)
    {
        if (SpecialFile.Is(info.FullName))
        {
            problems.Add(SourceProblems.NotAFile(file));
            return null;
        }

        if (info.Length > Largest)
        {
            problems.Add(SourceProblems.TooLarge(new(file), info.Length, Largest));
            return null;
        }

        var bytes = File.ReadAllBytes(info.FullName);
        if (SourceText.FaultOf(bytes, file) is { } fault)
        {
            problems.Add(fault);
            return null;
        }

        var text = Encoding.UTF8.GetString(bytes).TrimStart('\ufeff');
        var parsed = known.TryGetValue(file, out var last) ? last : null;
        var mapping = ParsedYaml.Read(ref parsed, text, file, 1, problems, listKey);
        if (parsed is not null)
            known[file] = parsed;
        if (mapping is not null)
            new SensitiveReport(Clearances.None, Report).Mapping(mapping, file, static _ => false);
        return mapping;
    }

    // An office may be reached by a mobile telephone.
    private void Report(Diagnostic found)
    {
        if (found.Rule != SensitiveProblems.MobileRule)
            problems.Add(found);
    }
}
