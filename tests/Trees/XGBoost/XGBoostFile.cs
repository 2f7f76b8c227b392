using System.Text;

namespace Reelhouse.Trees.Tests.XGBoost;

/// <summary>Writes models as XGBoost's save_model does: of each part what a test does not care for is as it mostly is.</summary>
internal static class XGBoostFile
{
    /// <summary>Left where f0 &lt; 1.5, or missing: -1. Else left where f1 &lt; 0.25: 0.5, else or missing 2.</summary>
    public const string TwoSplits = """
        {"tree_param":{"num_deleted":"0","num_feature":"3","num_nodes":"5","size_leaf_vector":"1"},"id":0,
        "left_children":[1,-1,3,-1,-1],"right_children":[2,-1,4,-1,-1],"parents":[2147483647,0,0,2,2],
        "split_indices":[0,0,1,0,0],"split_conditions":[1.5E0,-1E0,2.5E-1,5E-1,2E0],"default_left":[1,0,0,0,0],
        "sum_hessian":[1E1,4E0,6E0,2E0,4E0],"split_type":[0,0,0,0,0],"loss_changes":[Infinity,0E0,1E0,0E0,0E0],"base_weights":[0E0,0E0,0E0,0E0,0E0],
        "categories":[],"categories_nodes":[],"categories_segments":[],"categories_sizes":[]}
        """;

    /// <summary>Categories 1 and 3 of f2 go right: 1; all others, and the missing, left: -1.</summary>
    public const string Categories = """
        {"tree_param":{"num_deleted":"0","num_feature":"3","num_nodes":"3","size_leaf_vector":"1"},"id":0,
        "left_children":[1,-1,-1],"right_children":[2,-1,-1],"parents":[2147483647,0,0],
        "split_indices":[2,0,0],"split_conditions":[NaN,-1E0,1E0],"default_left":[1,0,0],"sum_hessian":[2E0,1E0,1E0],"split_type":[1,0,0],
        "categories":[1,3],"categories_nodes":[0],"categories_segments":[0],"categories_sizes":[2]}
        """;

    public static string Leaf(string value) => $$"""
        {"left_children":[-1],"right_children":[-1],"split_indices":[0],"split_conditions":[{{value}}],"default_left":[0]}
        """;

    public static string Model(
        string objective, string[] trees, string baseScore = "0E0", int[]? outputs = null, int classes = 0, int targets = 1, string version = "[3,0,5]", string names = "[]", string model = "", string booster = "", string attributes = "", int parallel = 1) => $$"""
        {"learner":{"attributes":{ {{attributes}} },"feature_names":{{names}},"feature_types":[],
        "gradient_booster":{ {{booster}} "model":{ {{model}} "gbtree_model_param":{"num_parallel_tree":"{{parallel}}","num_trees":"{{trees.Length}}"},
        "tree_info":[{{string.Join(',', outputs ?? new int[trees.Length])}}],"trees":[{{string.Join(',', trees)}}]},"name":"gbtree"},
        "learner_model_param":{"base_score":"{{baseScore}}","boost_from_average":"1","num_class":"{{classes}}","num_feature":"3","num_target":"{{targets}}"},
        "objective":{"name":"{{objective}}" } },"version":{{version}}}
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static TreeModel Load(string text, bool allTrees = false) => XGBoostJson.Read(new MemoryStream(Bytes(text)), allTrees);
}
