using Bulletin.Search.Analysis;

namespace Bulletin.LexiconCheck;

/// <summary>The words of SmartChineseAnalyzer with how often each was seen.</summary>
internal static class DictionaryWords
{
    public static Dictionary<string, int> Read()
    {
        var dictionary = SegmentationDictionary.Shared;
        return dictionary.Words().ToDictionary(
            word => word.Text,
            word => FrequencyOf(dictionary.Before(word.Word).Alone),
            StringComparer.Ordinal);
    }

    // What it costs that a word stands before one that was never seen after it says how often it was seen.
    private static int FrequencyOf(double cost) =>
        Math.Max(0, (int)Math.Round(((Math.Exp(-cost) * SegmentationDictionary.Tokens) - 0.9) / 0.1) - 1);
}
